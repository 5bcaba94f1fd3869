package io.caizhi.hiring;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Admitted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.Rows;
import io.caizhi.testing.Visits;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A district of its own for one test: towns with officials, firms with reporters. */
public final class HiringScene {

	private static final AtomicInteger CODES = new AtomicInteger();

	private static final Instant NEVER = Instant.parse("2199-12-31T00:00:00Z");

	private static final Instant LONG_AGO = Instant.parse("2022-01-31T00:00:00Z");

	private final JdbcClient jdbc;

	private final Rows rows;

	private final DistrictId district;

	public HiringScene(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new Rows(jdbc);
		this.district = this.rows.district(Instant.parse("2022-01-01T00:00:00Z"));
	}

	/** A unit with its official. */
	public record Town(TenantId id, Member official) {

	}

	/** An enterprise with its reporter. */
	public record Firm(EnterpriseId id, Member reporter, Town town) {

	}

	public DistrictId district() {
		return this.district;
	}

	public Town town() {
		TenantId unit = this.rows.unit(this.district);
		this.jdbc
			.sql("INSERT INTO unit_category (tenant_id, valid_from, district_id, category)"
					+ " VALUES (?, '2022-01-01', ?, 'TOWN')")
			.param(unit.value())
			.param(this.district.value())
			.update();
		return new Town(unit, Admitted.as(Role.OFFICIAL, unit, this.district, Rows.someone()));
	}

	public Firm firm(Town town) {
		EnterpriseId id = EnterpriseId.next();
		this.jdbc.sql("""
				INSERT INTO enterprise (tenant_id, id, district_id, credit_code, name, registered_at, version)
				VALUES (?, ?, ?, ?, ?, '2022-01-01', 1)
				""")
			.param(town.id().value())
			.param(id.value())
			.param(this.district.value())
			.param("TEST%014d".formatted(CODES.incrementAndGet()))
			.param("测试企业" + id)
			.update();
		return new Firm(id, reporter(town, id, Rows.someone()), town);
	}

	/** Makes an account report for the enterprise. */
	public Member reporter(Town town, EnterpriseId enterprise, Subject subject) {
		long member = this.rows.member(town.id(), Role.ENTERPRISE, subject);
		this.jdbc.sql("INSERT INTO reporter (tenant_id, member_id, enterprise_id) VALUES (?, ?, ?)")
			.param(town.id().value())
			.param(member)
			.param(enterprise.value())
			.update();
		return Admitted.as(Role.ENTERPRISE, town.id(), this.district, subject);
	}

	/** Leaves the months open whatever the clock of anybody says. */
	public void open(YearMonth... months) {
		Set.of(months).forEach((month) -> closing(month, NEVER));
	}

	/** Closes the month whatever the clock of anybody says. */
	public void close(YearMonth month) {
		closing(month, LONG_AGO);
	}

	/** Has the month close at a moment. */
	public void closing(YearMonth month, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO period (tenant_id, month, closes_at, closed_at, version) VALUES (:district, :month, :at, NULL, 1)
					ON DUPLICATE KEY UPDATE closes_at = :at, closed_at = NULL, version = version + 1
					""")
			.param("district", this.district.value())
			.param("month", Stored.month(month))
			.param("at", Stored.time(at))
			.update();
	}

	/** What was done in the unit, oldest first. */
	public List<String> audited(TenantId tenant) {
		return this.jdbc
			.sql("SELECT action FROM audit_entry WHERE tenant_id = ? AND " + Visits.LEFT_OUT + " ORDER BY id")
			.param(tenant.value())
			.query(String.class)
			.list();
	}

	/** What was counted of the firm: month, counted, college, late, duplicate. */
	public List<String> counted(Firm firm) {
		return this.jdbc.sql("""
				SELECT CONCAT(month, ': ', counted + 0e0, ' ', college + 0e0, ' ', late + 0e0, ' ', duplicate)
				FROM monthly_summary
				WHERE tenant_id = ? AND enterprise_id = ? ORDER BY month
				""").param(firm.town().id().value()).param(firm.id().value()).query(String.class).list();
	}

	/** Everything stored of the district's work: equal before and after a refusal. */
	public List<String> stored() {
		return this.jdbc.sql("""
				SELECT CONCAT('return ', id, status, nil, version) FROM monthly_return WHERE district_id = :d
				UNION ALL SELECT CONCAT('hire ', id, status, version) FROM hire WHERE district_id = :d
				UNION ALL SELECT CONCAT('receipt ', p.id) FROM receipt p JOIN tenant t ON t.id = p.tenant_id
					WHERE t.district_id = :d
				UNION ALL SELECT CONCAT('credit ', HEX(fingerprint), hire_id) FROM credit WHERE district_id = :d
				UNION ALL SELECT CONCAT('summary ', enterprise_id, month, counted, duplicate) FROM monthly_summary
					WHERE district_id = :d
				UNION ALL SELECT CONCAT('audit ', id) FROM audit_entry WHERE district_id = :d
					AND action NOT LIKE 'month.%' AND\s""" + Visits.LEFT_OUT)
			.param("d", this.district.value())
			.query(String.class)
			.list();
	}

}
