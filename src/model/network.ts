/** How to reach the network, as the person set it. What is absent comes from the environment. */
export interface NetworkSettings {
  /** Address of a proxy: `http://user:password@proxy.corp:8080`. */
  readonly proxy?: string;
  /** Sent to the proxy as `Proxy-Authorization`, where its address holds no credentials. */
  readonly proxyAuthorization?: string;
  /** `off`: no proxy at all, whatever else is set. */
  readonly proxySupport: 'on' | 'off';
  /** Hosts that are called directly: `.corp`, `10.0.0.0/8`, `localhost:8080`, `*`. */
  readonly noProxy: readonly string[];
  /** False: certificates are not checked. */
  readonly strictSsl: boolean;
  /** Whether certificates that the operating system trusts are trusted as well. */
  readonly systemCertificates: boolean;
}

/** For whoever has no settings, as the command line: everything comes from the environment. */
export const environmentNetwork: NetworkSettings = {
  proxySupport: 'on',
  noProxy: [],
  strictSsl: true,
  systemCertificates: true,
};
