package accede.fetching;

/// What came of asking for an address: a document, nothing new, or a refusal with its reason.
public sealed interface FetchResult permits Fetched, Unchanged, FetchRefused {}
