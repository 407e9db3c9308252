import type { Fair } from '@union-jobs/sdk';

const modes: Readonly<Record<string, string>> = {
  onsite: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/** A fair as an `Event` of schema.org; `url` is where it is shown. */
export function fairEventOf(fair: Fair, url: string): object {
  const { venue, streams, registration } = fair;
  const organizers = fair.hosts.filter(({ role }) => /organizer$/.test(role));
  const [place, ...below] = venue?.region?.path ?? [];
  const online = streams.map((stream) => ({
    '@type': 'VirtualLocation',
    name: stream.platform,
    url: stream.url ?? url,
  }));
  const mode = modes[fair.format];
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: fair.name,
    url,
    startDate: fair.startsAt,
    endDate: fair.endsAt,
    eventStatus: `https://schema.org/${fair.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    ...(mode && { eventAttendanceMode: `https://schema.org/${mode}` }),
    location: [
      ...(venue
        ? [
            {
              '@type': 'Place',
              name: venue.name,
              address: {
                '@type': 'PostalAddress',
                addressCountry: 'CN',
                ...(place && { addressRegion: place }),
                ...(below.length && { addressLocality: below.join('') }),
                ...(venue.address && { streetAddress: venue.address }),
              },
            },
          ]
        : []),
      ...(online.length || venue ? online : [{ '@type': 'VirtualLocation', url }]),
    ],
    organizer: organizers.map(({ name }) => ({ '@type': 'Organization', name })),
    description: fair.description.map(textOf).filter(Boolean).join('\n'),
    isAccessibleForFree: true,
    ...(registration?.capacity && { maximumAttendeeCapacity: registration.capacity }),
  };
}

function textOf(block: Fair['description'][number]): string {
  if (block.type === 'list') {
    return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
  }
  return 'children' in block ? block.children.map(({ text }) => text).join('') : '';
}
