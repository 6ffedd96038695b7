import { expect, it } from 'vitest';
import { text } from '../base/bytes.ts';
import { createWorld } from '../world.ts';

/** What iptables of a host said on which Engine 28.5.2 had done the same. */
const RECORDED = `-P INPUT ACCEPT
-P FORWARD DROP
-P OUTPUT ACCEPT
-N DOCKER
-N DOCKER-BRIDGE
-N DOCKER-CT
-N DOCKER-FORWARD
-N DOCKER-ISOLATION-STAGE-1
-N DOCKER-ISOLATION-STAGE-2
-N DOCKER-USER
-A FORWARD -j DOCKER-USER
-A FORWARD -j DOCKER-FORWARD
-A DOCKER -d 172.17.0.4/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 90 -j ACCEPT
-A DOCKER -d 172.17.0.4/32 ! -i docker0 -o docker0 -p udp -m udp --dport 53 -j ACCEPT
-A DOCKER -d 172.17.0.3/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT
-A DOCKER ! -i docker0 -o docker0 -j DROP
-A DOCKER ! -i NET1 -o NET1 -j DROP
-A DOCKER-BRIDGE -o docker0 -j DOCKER
-A DOCKER-BRIDGE -o NET1 -j DOCKER
-A DOCKER-CT -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A DOCKER-CT -o NET1 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A DOCKER-FORWARD -j DOCKER-CT
-A DOCKER-FORWARD -j DOCKER-ISOLATION-STAGE-1
-A DOCKER-FORWARD -j DOCKER-BRIDGE
-A DOCKER-FORWARD -i docker0 -j ACCEPT
-A DOCKER-FORWARD -i NET1 -j ACCEPT
-A DOCKER-FORWARD -i NET2 -o NET2 -j ACCEPT
-A DOCKER-ISOLATION-STAGE-1 ! -s 172.19.0.0/16 -o NET2 -j DROP
-A DOCKER-ISOLATION-STAGE-1 ! -d 172.19.0.0/16 -i NET2 -j DROP
-A DOCKER-ISOLATION-STAGE-1 -i docker0 ! -o docker0 -j DOCKER-ISOLATION-STAGE-2
-A DOCKER-ISOLATION-STAGE-1 -i NET1 ! -o NET1 -j DOCKER-ISOLATION-STAGE-2
-A DOCKER-ISOLATION-STAGE-2 -o NET1 -j DROP
-A DOCKER-ISOLATION-STAGE-2 -o docker0 -j DROP
-P PREROUTING ACCEPT
-P INPUT ACCEPT
-P OUTPUT ACCEPT
-P POSTROUTING ACCEPT
-N DOCKER
-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
-A OUTPUT ! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER
-A POSTROUTING -s 172.18.0.0/16 ! -o NET1 -j MASQUERADE
-A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-A DOCKER -i NET1 -j RETURN
-A DOCKER -i docker0 -j RETURN
-A DOCKER ! -i docker0 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.3:80
-A DOCKER ! -i docker0 -p udp -m udp --dport 53 -j DNAT --to-destination 172.17.0.4:53
-A DOCKER -d 127.0.0.1/32 ! -i docker0 -p tcp -m tcp --dport 9000 -j DNAT --to-destination 172.17.0.4:90
-P PREROUTING ACCEPT
-P OUTPUT ACCEPT
-A PREROUTING -d 172.17.0.2/32 ! -i docker0 -j DROP
-A PREROUTING -d 172.17.0.3/32 ! -i docker0 -j DROP
-A PREROUTING -d 172.17.0.4/32 ! -i docker0 -j DROP
-A PREROUTING -d 127.0.0.1/32 ! -i lo -p tcp -m tcp --dport 9000 -j DROP
`;

async function printed(script: string): Promise<string> {
  let output = '';
  let ended = false;
  const world = createWorld(
    { hosts: { dockerhost: { user: 'root', images: ['busybox', 'nginx'] } } },
    {
      onOutput: (one) => {
        if (one.kind === 'exec') output += text(one.bytes);
        if (one.kind === 'exec.ended') ended = true;
      },
      onFault: ({ error }) => {
        throw error;
      },
      turn: () => new Promise((resolve) => void setImmediate(resolve)),
    },
  );
  await world.boot();
  await world.input({ kind: 'exec', id: 1, host: 'dockerhost', argv: ['bash', '-c', script] }, world.scheduler.now());
  await world.run(Number.POSITIVE_INFINITY, () => ended);
  return output;
}

it('the rules of a host with Docker are those that the real engine makes', async () => {
  const output = await printed(`{
    docker run -d --name aa busybox sleep 1000; docker run -d --name bb -p 8080:80 busybox sleep 1000
    docker run -d --name cc -p 127.0.0.1:9000:90 -p 53:53/udp busybox sleep 1000
    n1=$(docker network create n1); n2=$(docker network create --internal n2); } > /dev/null
    for table in filter nat raw; do iptables -t $table -S; done | sed "s/br-\${n1:0:12}/NET1/g; s/br-\${n2:0:12}/NET2/g"`);
  expect(output).toBe(RECORDED);
});

it('a published port is open by translation from outside, and by docker-proxy where no rule translates', async () => {
  const ask = (address: string): string => `curl -s -m 2 -o /dev/null -w '%{http_code} ' http://${address}:8080/`;
  const output = await printed(`docker run -d -p 8080:80 nginx > /dev/null
    ps -C docker-proxy -o args= | cut -d' ' -f 2-7; ss -Htln 'sport = :8080' | tr -s ' ' | cut -d' ' -f 4
    ${ask('localhost')}; ${ask('192.168.56.10')}; iptables -t nat -F; ${ask('192.168.56.10')}
    docker rm -f $(docker ps -q) > /dev/null; ${ask('localhost')}; ss -Htln 'sport = :8080'`);
  expect(output).toBe(
    '-proto tcp -host-ip 0.0.0.0 -host-port 8080\n-proto tcp -host-ip :: -host-port 8080\n0.0.0.0:8080\n[::]:8080\n200 200 200 000 ',
  );
});

it('without ip_forward no packet of a container gets out', async () => {
  const ask = 'docker run --rm busybox ping -c 1 -W 1 8.8.8.8 | grep -o "[0-9]* packets received"';
  expect(await printed(`${ask}; sysctl -qw net.ipv4.ip_forward=0; ${ask}; sysctl -qw net.ipv4.ip_forward=1; ${ask}`)).toBe(
    '1 packets received\n0 packets received\n1 packets received\n',
  );
});
