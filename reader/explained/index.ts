/** What pages explain themselves, once there is something; apart from the rest, as most frames have no use for it. */
export { PageNames } from './page-names.ts';
