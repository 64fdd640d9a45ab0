/** Whether a host belongs to the government's own domain; copies on others are sometimes altered. */
export const isGovernmentHost = (host: string): boolean => host === 'gov.cn' || host.endsWith('.gov.cn')
