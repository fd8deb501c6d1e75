/** Addresses of what the page loads, as the webview sees them. */
export interface PageAddresses {
  /** What the webview calls its own resources in a content security policy. */
  readonly source: string;
  readonly script: string;
  readonly layoutWorker: string;
  readonly style: string;
}

export interface PageNonces {
  readonly script: string;
  readonly style: string;
}

/**
 * The page of a graph panel. Nothing may be loaded but the three files of Orrery's own. Pictures are `data:` addresses
 * made by the script; the layout worker is fetched and started from a blob, as webviews start workers no other way.
 * The nonces are fresh and unguessable. That for styles is told to the UI toolkit, which tries out a style of its own; so
 * it must not be that for scripts.
 */
export function graphPage({ source, script, layoutWorker, style }: PageAddresses, nonces: PageNonces): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonces.script}'`,
    `style-src ${source} 'nonce-${nonces.style}'`,
    `font-src ${source}`,
    'img-src data:',
    `connect-src ${source}`,
    'worker-src blob:',
  ].join('; ');
  // Cytoscape adds an inline style element unless one with its id is there already: the style sheet takes its place.
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta property="csp-nonce" content="${nonces.style}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" id="__________cytoscape_stylesheet" href="${style}">
<title>Orrery</title>
</head>
<body data-layout-worker="${layoutWorker}">
<script nonce="${nonces.script}" src="${script}"></script>
</body>
</html>
`;
}
