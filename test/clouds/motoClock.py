"""Makes Python's own clocks show a given time, for those of moto's services that ask them directly."""

import datetime
import time

REAL = datetime.datetime


class AnyDatetime(type):
    def __instancecheck__(cls, instance):
        """Times made before and elsewhere are times as well."""
        return isinstance(instance, REAL)


def stand_still(clock):
    """Modules that are imported from here on, which moto does when a service is first called, get the clock's time."""

    class Standing(REAL, metaclass=AnyDatetime):
        @classmethod
        def now(cls, tz=None):
            return clock.time.replace(tzinfo=datetime.timezone.utc).astimezone(tz) if tz else clock.time

        @classmethod
        def utcnow(cls):
            return clock.time

    datetime.datetime = Standing
    clock.time = Standing.fromisoformat(clock.time.isoformat())
    time.time = lambda: clock.time.replace(tzinfo=datetime.timezone.utc).timestamp()
