/// Benches that need a harness. They print figures; no test depends on them.
package accede.bench;
