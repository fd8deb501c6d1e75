import { registerToolkit } from '../toolkit.ts';
import { connectHost } from './host.ts';
import { layoutClient } from './layout/layoutClient.ts';
import { startPanel } from './panel.ts';

registerToolkit();
startPanel(document.body, connectHost(), layoutClient(document.body.dataset.layoutWorker ?? ''));
