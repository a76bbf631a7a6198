import { appConfig } from '@jiedui/shell/vite';

export default appConfig('prefecture');
