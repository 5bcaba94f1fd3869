package io.caizhi.hiring;

import io.caizhi.plan.AssessmentYear;
import io.caizhi.tenancy.DistrictScope;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what waits for a decision of the district's office. */
@Repository
public class OpenDecisions {

	private final JdbcClient jdbc;

	OpenDecisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How much waits; of nobody and no enterprise by name.
	 *
	 * @param duplicates persons of the year verified more than once, not decided on
	 * @param disputes what units said to that and nobody answered yet
	 * @param corrections correction orders handed in
	 * @param samples audit samples under way
	 */
	@Schema(name = "OpenDecisions")
	public record Counts(@Schema(example = "3") int duplicates, @Schema(example = "1") int disputes,
			@Schema(example = "2") int corrections, @Schema(example = "1") int samples) {

	}

	public Counts of(DistrictScope scope, AssessmentYear year) {
		return this.jdbc.sql("""
				SELECT
					(SELECT COUNT(*) FROM credit_case
					WHERE tenant_id = :district AND plan_year = :year AND state = 'OPEN') AS duplicates,
					(SELECT COUNT(*) FROM credit_dispute
					WHERE district_id = :district AND decided_at IS NULL) AS disputes,
					(SELECT COUNT(*) FROM correction_order
					WHERE district_id = :district AND status = 'SUBMITTED') AS corrections,
					(SELECT COUNT(*) FROM audit_sample
					WHERE tenant_id = :district AND status = 'OPEN') AS samples
				""")
			.param("district", scope.district().value())
			.param("year", year.value())
			.query((row, number) -> new Counts(row.getInt("duplicates"), row.getInt("disputes"),
					row.getInt("corrections"), row.getInt("samples")))
			.single();
	}

}
