export { openDemoGateway } from './demo.ts';
export { openTestGateway, type TestGateway } from './gateway.ts';
export { type TestViewer, viewerOf } from './viewers.ts';
