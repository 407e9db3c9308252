import type { FairVenue } from '@union-jobs/sdk';

/** A map service of China, and the address at which it shows a venue. */
export interface MapLink {
  readonly service: 'amap' | 'baidu' | 'tencent';
  readonly url: string;
}

/**
 * Where a venue is on the web maps of China, for a person to follow; none without coordinates.
 * CGCS2000 is taken for WGS 84, from which it differs by centimetres. Members as the services write
 * them: 高德开放平台 URI API 单点标注, 百度地图 URI API 自定义打点 (its `src` is
 * `webapp.company.application`), 腾讯位置服务 URI API 自定义标注. Maps of Apple are left out: what
 * Apple writes of its map links (Map Links) does not say in which datum it takes them in China.
 */
export function mapLinks({ name, address, coordinates }: FairVenue): MapLink[] {
  if (!coordinates) return [];
  const { latitude, longitude, datum } = coordinates;
  const isGcj = datum === 'GCJ-02';
  const where = `${latitude},${longitude}`;
  return [
    linkTo('amap', 'https://uri.amap.com/marker', {
      position: `${longitude},${latitude}`,
      name,
      coordinate: isGcj ? 'gaode' : 'wgs84',
      src: 'union-jobs',
    }),
    linkTo('baidu', 'https://api.map.baidu.com/marker', {
      location: where,
      title: name,
      content: address ?? name,
      coord_type: isGcj ? 'gcj02' : 'wgs84',
      output: 'html',
      src: 'webapp.union-jobs.fair',
    }),
    linkTo('tencent', 'https://apis.map.qq.com/uri/v1/marker', {
      marker: `coord:${where};title:${plain(name)};addr:${plain(address ?? name)}`,
      coord_type: isGcj ? '2' : '1',
      referer: 'union-jobs',
    }),
  ];
}

function linkTo(service: MapLink['service'], address: string, query: Record<string, string>) {
  // Some of them show a plus as a plus: blanks are written as `%20`.
  const written = new URLSearchParams(query).toString().replace(/\+/g, '%20');
  return { service, url: `${address}?${written}` };
}

/** Without what parts the members of a marker. */
function plain(text: string): string {
  return text.replace(/[:;|]/g, ' ');
}
