import type { DatabaseUrls } from '../../database/roles.ts';
import { readBuilt } from '../documents/index.ts';
import { gatewayOn } from './gateway-on.ts';

// A gateway as a process of its own: says where it is and who is signed in, then what it has cost whenever it is asked.
const urls = JSON.parse(process.argv[2] ?? '') as DatabaseUrls;
const gateway = await gatewayOn(urls);
const { cookie } = await gateway.signIn('513227-finance');
const id = readBuilt()?.find(({ name }) => name === 'Place')?.id ?? '';
process.on('message', () => process.send?.(process.cpuUsage()));
process.once('disconnect', () => void gateway.close().then(() => process.exit(0)));
process.send?.({ url: gateway.url, cookie, id });
