package accede.outreach;

import accede.geography.StateCode;

/// A State engaged in an item, and the rung of the evidence ladder that says so.
public record Engagement(StateCode state, Evidence evidence) {}
