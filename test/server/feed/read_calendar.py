"""Reads calendars from files and prints what is in them as JSON, a list of events for each file."""

import json
import sys
from datetime import timezone

from icalendar import Calendar


def text(event, name):
    value = event.get(name)
    return None if value is None else str(value)


def moment(event, name):
    return event.decoded(name).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def read(event):
    return {
        "uid": text(event, "UID"),
        "sequence": int(event.decoded("SEQUENCE")),
        "status": text(event, "STATUS"),
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
        "url": text(event, "URL"),
        "startsAt": moment(event, "DTSTART"),
        "endsAt": moment(event, "DTEND"),
        "changedAt": moment(event, "LAST-MODIFIED"),
    }


calendars = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    calendars.append([read(event) for event in calendar.walk("VEVENT")])
json.dump(calendars, sys.stdout)
