/** An address as a number, or undefined for what is none. */
export function addressNumber(address: string): number | undefined {
  const parts = address.split('.');
  if (parts.length !== 4) return undefined;
  let number = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    number = number * 256 + Number(part);
  }
  return number;
}

/** `192.168.56.0/24` for any address in it. */
export function networkOf(cidr: string): string {
  const [address = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  const network = Math.floor((addressNumber(address) ?? 0) / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join('.')}/${bits}`;
}

export function within(cidr: string, address: string): boolean {
  const [network = '', bits = '32'] = cidr.split('/');
  const [first, number] = [addressNumber(network), addressNumber(address)];
  const size = 2 ** (32 - Number(bits));
  return first !== undefined && number !== undefined && Math.floor(first / size) === Math.floor(number / size);
}
