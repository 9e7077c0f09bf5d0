package accede.participation;

import accede.tables.Table;
import java.util.List;

/// Every ledger that ships with the product, in one.
final class ShippedLedgers {

  private ShippedLedgers() {}

  static Ledger all() {
    List<TreatyId> ids =
        Table.shipped("treaties/treaties.csv").rows().stream()
            .map(row -> TreatyId.of(row.required("treaty")))
            .toList();
    Ledger ledger = new InMemoryLedger(List.of());
    ledger.add(
        ids.stream().map(Treaty::shipped).toList(),
        ids.stream().flatMap(id -> ActsTable.shipped(id).stream()).toList());
    return ledger;
  }
}
