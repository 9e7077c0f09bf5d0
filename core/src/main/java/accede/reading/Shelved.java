package accede.reading;

import accede.participation.TreatyId;

/// A document on record, by its number.
///
/// @param publication number of the publication by which everybody sees it; 0 if nobody does
/// @param activities how many were read in it
public record Shelved(
    long id, TreatyId treaty, String title, String symbol, long publication, int activities) {}
