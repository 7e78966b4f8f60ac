"""One root for every error a user can meet; each message says what is wrong, where, and what to do."""


class KgError(Exception):
    """Something the user can mend. The command line prints the message alone and exits with 1."""


class InputError(KgError):
    """A file, folder or stream that cannot be read as a call."""


class SchemaError(KgError):
    """A file of `schema/`, `loaders/` or `queries/`, ours or the user's, that does not fit its model."""


class StoreError(KgError):
    """A store that is absent, locked, damaged, unreachable or refuses us."""


class QueryError(KgError):
    """A query or a parameter that does not exist or does not fit; the command line exits with 2."""


class EvidenceError(AssertionError):
    """A claim whose quote is not in its place: a fault of ours that must stop the run."""
