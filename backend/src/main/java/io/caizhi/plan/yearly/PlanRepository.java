package io.caizhi.plan.yearly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of a district and their months; the tenant is always the district itself. */
@Repository
class PlanRepository {

	private static final String PLANS = """
			SELECT p.id, p.year, p.name, p.status, p.issued, p.version, d.plan_id IS NOT NULL AS in_draft,
				(SELECT MIN(m.month) FROM plan_month m WHERE m.tenant_id = p.tenant_id AND m.plan_id = p.id) AS first_month
			FROM plan p
			LEFT JOIN plan_draft d ON d.tenant_id = p.tenant_id AND d.plan_id = p.id
			WHERE p.tenant_id = :tenant
			""";

	private final JdbcClient jdbc;

	PlanRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest year first. */
	List<Plan> all(TenantId district) {
		return this.jdbc.sql(PLANS + " ORDER BY p.year DESC")
			.param("tenant", district.value())
			.query(PlanRepository::plan)
			.list();
	}

	Optional<Plan> find(TenantId district, PlanId plan) {
		return this.jdbc.sql(PLANS + " AND p.id = :plan")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query(PlanRepository::plan)
			.optional();
	}

	/** The plan a month belongs to, issued or not. */
	Optional<PlanId> holding(TenantId district, YearMonth month) {
		return this.jdbc.sql("SELECT plan_id FROM plan_month WHERE tenant_id = :tenant AND month = :month")
			.param("tenant", district.value())
			.param("month", Stored.month(month))
			.query((row, number) -> new PlanId(row.getLong("plan_id")))
			.optional();
	}

	/**
	 * @throws Refusal conflict {@code plan.year-taken} or {@code plan.months-taken}
	 */
	void insert(TenantId district, PlanId plan, int year, String name, PlanSpan span, Instant at) {
		try {
			this.jdbc.sql("""
					INSERT INTO plan (tenant_id, id, year, name, status, issued, version, created_at)
					VALUES (:tenant, :plan, :year, :name, 'DRAFT', 0, 1, :at)
					""")
				.param("tenant", district.value())
				.param("plan", plan.value())
				.param("year", year)
				.param("name", name)
				.param("at", Stored.time(at))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("plan.year-taken");
		}
		takeMonths(district, plan, span);
	}

	/**
	 * Gives the plan other months than it had.
	 * @throws Refusal conflict {@code plan.months-taken}
	 */
	void moveMonths(TenantId district, PlanId plan, PlanSpan span) {
		leaveMonths(district, plan);
		takeMonths(district, plan, span);
	}

	private void takeMonths(TenantId district, PlanId plan, PlanSpan span) {
		try {
			for (YearMonth month : span.months()) {
				this.jdbc.sql("INSERT INTO plan_month (tenant_id, month, plan_id) VALUES (:tenant, :month, :plan)")
					.param("tenant", district.value())
					.param("month", Stored.month(month))
					.param("plan", plan.value())
					.update();
			}
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("plan.months-taken");
		}
	}

	private void leaveMonths(TenantId district, PlanId plan) {
		this.jdbc.sql("DELETE FROM plan_month WHERE tenant_id = :tenant AND plan_id = :plan")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.update();
	}

	/**
	 * Counts a change of what the plan says.
	 * @throws Refusal stale, when the version is another by now
	 */
	void changed(TenantId district, Plan plan) {
		requireOne(this.jdbc.sql("""
				UPDATE plan SET version = version + 1
				WHERE tenant_id = :tenant AND id = :plan AND version = :seen
				""")
			.param("tenant", district.value())
			.param("plan", plan.id().value())
			.param("seen", plan.version())
			.update());
	}

	/**
	 * Gives the plan the name and, before it is issued, the year its draft says.
	 * @throws Refusal conflict {@code plan.year-taken}
	 */
	void rename(TenantId district, PlanId plan, String name, int year) {
		try {
			this.jdbc.sql("UPDATE plan SET name = :name, year = :year WHERE tenant_id = :tenant AND id = :plan")
				.param("tenant", district.value())
				.param("plan", plan.value())
				.param("name", name)
				.param("year", year)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("plan.year-taken");
		}
	}

	/**
	 * @throws Refusal stale, when the version is another by now
	 */
	void stand(TenantId district, Plan plan, PlanStatus status, int issued) {
		requireOne(this.jdbc.sql("""
				UPDATE plan SET status = :status, issued = :issued, version = version + 1
				WHERE tenant_id = :tenant AND id = :plan AND version = :seen
				""")
			.param("tenant", district.value())
			.param("plan", plan.id().value())
			.param("status", status.name())
			.param("issued", issued)
			.param("seen", plan.version())
			.update());
	}

	/** Drops a plan that was never issued; of any other the database keeps revisions. */
	void delete(TenantId district, PlanId plan) {
		leaveMonths(district, plan);
		this.jdbc.sql("DELETE FROM plan_unit WHERE tenant_id = :tenant AND plan_id = :plan")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.update();
		this.jdbc.sql("DELETE FROM plan WHERE tenant_id = :tenant AND id = :plan")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.update();
	}

	/** Holds every unit the plan names to the district. */
	void name(TenantId district, PlanId plan, Collection<TenantId> units) {
		for (TenantId unit : units) {
			this.jdbc.sql("""
					INSERT INTO plan_unit (tenant_id, plan_id, unit_id) VALUES (:tenant, :plan, :unit)
					ON DUPLICATE KEY UPDATE unit_id = unit_id
					""")
				.param("tenant", district.value())
				.param("plan", plan.value())
				.param("unit", unit.value())
				.update();
		}
	}

	/** The units the plan has named. */
	List<TenantId> named(TenantId district, PlanId plan) {
		return this.jdbc.sql("SELECT unit_id FROM plan_unit WHERE tenant_id = :tenant AND plan_id = :plan")
			.param("tenant", district.value())
			.param("plan", plan.value())
			.query((row, number) -> new TenantId(row.getLong("unit_id")))
			.list();
	}

	private static void requireOne(int changed) {
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	private static Plan plan(ResultSet row, int number) throws SQLException {
		return new Plan(new PlanId(row.getLong("id")), row.getInt("year"),
				PlanSpan.from(Stored.month(row.getInt("first_month"))), row.getString("name"),
				PlanStatus.valueOf(row.getString("status")), row.getInt("issued"), row.getBoolean("in_draft"),
				row.getInt("version"));
	}

}
