import type { Fair, FairVenue } from '@union-jobs/sdk';

const modes: Readonly<Record<string, string>> = {
  onsite: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/**
 * A fair as an `Event` of schema.org; `url` is where it is shown. One that people were told to have
 * moved is rescheduled, with the beginning it had before.
 */
export function fairEventOf(fair: Fair, url: string): object {
  const { registration, previousStartsAt, status } = fair;
  const hosts = fair.hosts.filter(({ role }) => /organizer$/.test(role));
  const sponsors = fair.hosts.filter(({ role }) => role === 'sponsor');
  const mode = modes[fair.format];
  const places = placesOf(fair, url);
  const description = fair.description.map(textOf).filter(Boolean).join('\n');
  const isMoved = status === 'changed' && previousStartsAt !== undefined;
  const state = isMoved ? 'Rescheduled' : status === 'cancelled' ? 'Cancelled' : 'Scheduled';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: fair.name,
    url,
    startDate: fair.startsAt,
    endDate: fair.endsAt,
    ...(isMoved && { previousStartDate: previousStartsAt }),
    eventStatus: `https://schema.org/Event${state}`,
    ...(mode && { eventAttendanceMode: `https://schema.org/${mode}` }),
    ...(places.length && { location: places }),
    ...(hosts.length && { organizer: hosts.map(organizationOf) }),
    ...(sponsors.length && { sponsor: sponsors.map(organizationOf) }),
    ...(description && { description }),
    isAccessibleForFree: true,
    ...(registration?.capacity && { maximumAttendeeCapacity: registration.capacity }),
  };
}

/** Where one goes, on foot or by a link: what is streamed from a hall is held in the hall. */
function placesOf({ venue, regions, streams, format }: Fair, url: string): object[] {
  const [first] = regions;
  const places: object[] = venue
    ? [placeOf(venue)]
    : format !== 'online' && first
      ? [{ '@type': 'Place', address: addressOf(first.path, null) }]
      : [];
  if (format === 'onsite') return places;
  const online = streams.map((stream) => ({
    '@type': 'VirtualLocation',
    name: stream.platform,
    url: stream.url ?? url,
  }));
  return [...places, ...(online.length ? online : [{ '@type': 'VirtualLocation', url }])];
}

function placeOf({ name, region, address, coordinates }: FairVenue) {
  const { latitude, longitude, datum } = coordinates ?? {};
  return {
    '@type': 'Place',
    name,
    address: addressOf(region?.path ?? [], address),
    // `geo` is WGS 84: maps of China are some hundred metres off.
    ...(datum === 'CGCS2000' && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}

function addressOf([place, ...below]: readonly string[], street: string | null) {
  return {
    '@type': 'PostalAddress',
    addressCountry: 'CN',
    ...(place && { addressRegion: place }),
    ...(below.length && { addressLocality: below.join('') }),
    ...(street && { streetAddress: street }),
  };
}

function organizationOf({ name }: Fair['hosts'][number]) {
  return { '@type': 'Organization', name };
}

function textOf(block: Fair['description'][number]): string {
  if (block.type === 'list') {
    return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
  }
  return 'children' in block ? block.children.map(({ text }) => text).join('') : '';
}
