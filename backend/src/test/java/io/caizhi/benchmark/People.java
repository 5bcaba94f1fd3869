package io.caizhi.benchmark;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

import io.caizhi.benchmark.District.Enterprise;
import io.caizhi.benchmark.District.Unit;
import io.caizhi.kernel.Identifiers;
import io.caizhi.testing.Numbers;

/** Stores a district with its units and all who act in it. */
final class People {

	private final Connection connection;

	private final District district;

	private final String issuer;

	private final LocalDateTime begun;

	private People(Connection connection, District district, String issuer, LocalDateTime begun) {
		this.connection = connection;
		this.district = district;
		this.issuer = issuer;
		this.begun = begun;
	}

	/**
	 * Stores them.
	 * @param begun since when there is the district
	 */
	static void store(Connection connection, District district, String issuer, LocalDateTime begun)
			throws SQLException {
		People people = new People(connection, district, issuer, begun);
		people.units();
		people.enterprises();
	}

	private void units() throws SQLException {
		tenant(this.district.id, "DISTRICT", this.district.alias, this.district.alias, this.district.organization);
		member(this.district.id, Identifiers.next(), "LEADER", "leader");
		member(this.district.id, Identifiers.next(), "OFFICE", "office");
		for (Unit unit : this.district.units) {
			tenant(unit.id(), "UNIT", unit.code(), unit.alias(), unit.organization());
			Loader.run(this.connection,
					"INSERT INTO unit_category (tenant_id, valid_from, district_id, category) VALUES (?, ?, ?, ?)",
					unit.id(), LocalDate.of(Settings.YEAR, 1, 1), this.district.id, unit.category().name());
			member(unit.id(), Identifiers.next(), "OFFICIAL", unit.official());
		}
	}

	private void enterprises() throws SQLException {
		int number = 0;
		for (Enterprise enterprise : this.district.enterprises) {
			Loader.run(this.connection, """
					INSERT INTO enterprise (tenant_id, id, district_id, credit_code, name, registered_at, version)
					VALUES (?, ?, ?, ?, ?, ?, 1)
					""", enterprise.unit().id(), enterprise.id(), this.district.id, Numbers.creditCode(),
					"测试企业" + (++number), this.begun);
			member(enterprise.unit().id(), enterprise.member(), "ENTERPRISE", enterprise.reporter());
			Loader.run(this.connection, "INSERT INTO reporter (tenant_id, member_id, enterprise_id) VALUES (?, ?, ?)",
					enterprise.unit().id(), enterprise.member(), enterprise.id());
		}
	}

	private void tenant(long id, String kind, String code, String alias, String organization) throws SQLException {
		Loader.run(this.connection, """
				INSERT INTO tenant (id, district_id, kind, code, alias, name, status, organization_id, version,
					directory_version, created_at)
				VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, 1, 1, ?)
				""", id, this.district.id, kind, code, alias, alias, organization, this.begun);
	}

	private void member(long tenant, long id, String role, String subject) throws SQLException {
		Loader.run(this.connection, """
				INSERT INTO member (tenant_id, id, role, issuer, subject, email_fingerprint, email_sealed, name_sealed,
					status, version, directory_version, invited_at)
				VALUES (?, ?, ?, ?, ?, ?, x'00', x'00', 'ACTIVE', 1, 1, ?)
				""", tenant, id, role, this.issuer, subject, ByteBuffer.allocate(32).putLong(id).array(), this.begun);
	}

}
