/// The one way by which Accede asks another machine for something because somebody gave its
/// address: a calendar's feed, a link. Owns what may be asked and how much of an answer is taken.
/// Leaves what the answer means to whoever asked. Read first: [Fetcher].
///
/// An address is no reason to trust: it may lead into the office's own network, to a server that
/// never ends its answer, or from a harmless place to another. So nothing here opens a connection
/// to a place that was not looked at, and nothing waits or reads without a bound.
@NullMarked
package accede.fetching;

import org.jspecify.annotations.NullMarked;
