package io.caizhi.tenancy;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.Burden;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.BurdenBook.Form;
import io.caizhi.tenancy.BurdenBook.Line;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a form costs of which each piece is one text that nothing offers: one field typed,
 * in the month of China in which it was given.
 */
public final class WrittenTexts {

	private final Form form;

	private final String texts;

	private final JdbcClient jdbc;

	/**
	 * @param texts every text of a {@code :district}, as {@code unit_id} and {@code at},
	 * which stands in UTC
	 */
	public WrittenTexts(Form form, String texts, JdbcClient jdbc) {
		this.form = form;
		this.texts = texts;
		this.jdbc = jdbc;
	}

	/** As {@link BurdenBook#between}. */
	public List<Line> between(DistrictScope scope, @Nullable TenantId unit, YearMonth first, YearMonth last) {
		// in China the clocks are never changed
		return this.jdbc.sql("""
				SELECT unit_id, CAST(DATE_FORMAT(at + INTERVAL 8 HOUR, '%%Y%%m') AS SIGNED) AS written_in,
					COUNT(*) AS written
				FROM (%s) texts
				WHERE (:unit IS NULL OR unit_id = :unit) AND at >= :from AND at < :until
				GROUP BY unit_id, written_in
				""".formatted(this.texts))
			.param("district", scope.district().value())
			.param("unit", (unit != null) ? unit.value() : null)
			.param("from", Stored.time(first.atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.param("until", Stored.time(last.plusMonths(1).atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant()))
			.query((row, number) -> Line.of(new TenantId(row.getLong("unit_id")),
					Stored.month(row.getInt("written_in")), this.form,
					new Burden(row.getLong("written"), row.getLong("written"), 0, 0)))
			.list();
	}

}
