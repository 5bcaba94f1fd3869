package io.caizhi.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The districts, for the operator, who acts in no tenant. */
@Repository
class DistrictRepository {

	private static final String COLUMNS = "id, code, name, status, version, created_at";

	private final JdbcClient jdbc;

	DistrictRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when the code is taken
	 */
	void insert(TenantId id, TenantCode code, String name, Instant at) {
		this.jdbc.sql("""
				INSERT INTO tenant (id, district_id, kind, code, alias, name, status, version, directory_version,
				  created_at)
				VALUES (:id, :id, 'DISTRICT', :code, :alias, :name, 'PROVISIONING', 1, 0, :at)
				""")
			.param("id", id.value())
			.param("code", code.value())
			.param("alias", code.alias())
			.param("name", name)
			.param("at", Stored.time(at))
			.update();
	}

	/** Districts made after the one of that identifier, the earliest first. */
	List<District> page(Operator operator, long after, int limit) {
		return this.jdbc.sql("SELECT " + COLUMNS + """
				 FROM tenant
				WHERE kind = 'DISTRICT' AND id > :after
				ORDER BY id
				LIMIT :limit
				""").param("after", after).param("limit", limit).query(DistrictRepository::district).list();
	}

	Optional<District> find(Operator operator, String code) {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM tenant WHERE alias = :code AND kind = 'DISTRICT'")
			.param("code", code)
			.query(DistrictRepository::district)
			.optional()
			.filter((district) -> district.code().equals(code));
	}

	private static District district(ResultSet row, int number) throws SQLException {
		return new District(new DistrictId(row.getLong("id")), row.getString("code"), row.getString("name"),
				TenantStatus.valueOf(row.getString("status")), row.getInt("version"),
				Objects.requireNonNull(Stored.instant(row.getObject("created_at", LocalDateTime.class))));
	}

}
