package io.caizhi.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.BurdenBook;
import io.caizhi.tenancy.DistrictScope;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What entries of ledgers cost, by their kind and the month in which they were written:
 * an entry may be of a day long past, or as yet of none.
 */
@Repository
class EntryBurdens implements BurdenBook {

	private final JdbcClient jdbc;

	private final Kinds kinds;

	EntryBurdens(JdbcClient jdbc, Kinds kinds) {
		this.jdbc = jdbc;
		this.kinds = kinds;
	}

	@Override
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		Map<String, Kind> known = this.kinds.all(scope.district())
			.stream()
			.collect(Collectors.toMap((kind) -> kind.code().value(), EntryBurdens::kind));
		// times stand in UTC, and in China the clocks are never changed
		return this.jdbc.sql("""
				SELECT e.tenant_id, e.kind,
					CAST(DATE_FORMAT(v.happened_at + INTERVAL 8 HOUR, '%Y%m') AS SIGNED) AS written_in,
					COUNT(*) AS written, SUM(v.typed) AS typed, SUM(v.prefilled) AS prefilled,
					SUM(v.imported) AS imported
				FROM ledger_entry e
				JOIN ledger_entry_version v ON v.tenant_id = e.tenant_id AND v.entry_id = e.id
				WHERE e.district_id = :district AND (:unit IS NULL OR e.tenant_id = :unit)
					AND v.happened_at >= :from AND v.happened_at < :until AND v.typed + v.prefilled + v.imported > 0
				GROUP BY e.tenant_id, e.kind, written_in
				""")
			.param("district", scope.district().value())
			.param("unit", (unit != null) ? unit.value() : null)
			.param("from", Stored.time(first.atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.param("until", Stored.time(last.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.query((row, number) -> new Line(new TenantId(row.getLong("tenant_id")),
					Stored.month(row.getInt("written_in")), Form.LEDGER, known.get(row.getString("kind")),
					new Burden(row.getLong("written"), row.getLong("typed"), row.getLong("prefilled"),
							row.getLong("imported"))))
			.list();
	}

	private static Kind kind(EntryKind kind) {
		return new Kind(kind.code().value(), kind.content().name(), kind.content().english());
	}

}
