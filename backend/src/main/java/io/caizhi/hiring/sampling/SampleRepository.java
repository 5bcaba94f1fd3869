package io.caizhi.hiring.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The samples of a district. */
@Repository
class SampleRepository {

	private static final String SELECT = """
			SELECT id, from_month, to_month, size, seed, seed_given, method, population, population_digest, drawn_at,
				issuer, subject, status, closed_at, version
			FROM audit_sample
			WHERE tenant_id = :tenant
			""";

	private final JdbcClient jdbc;

	SampleRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId district, Sample sample) {
		this.jdbc
			.sql("""
					INSERT INTO audit_sample (tenant_id, id, from_month, to_month, size, seed, seed_given, method, population,
						population_digest, drawn_at, issuer, subject, status, version)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(district.value(), sample.id().value(), Stored.month(sample.from()), Stored.month(sample.to()),
					sample.size(), sample.seed(), sample.seedGiven(), sample.method(), sample.population(),
					sample.populationDigest(), Stored.time(sample.drawnAt()), sample.drawnBy().issuer(),
					sample.drawnBy().id(), sample.status().name(), sample.version())
			.update();
	}

	Optional<Sample> find(TenantId district, SampleId sample) {
		return one(district, sample, "");
	}

	/**
	 * Holds the sample until the running transaction ends, so that findings and the
	 * closing come one after the other.
	 */
	Optional<Sample> lock(TenantId district, SampleId sample) {
		return one(district, sample, " FOR UPDATE");
	}

	/** The newest first. */
	List<Sample> page(TenantId district, PageRequest page) {
		return this.jdbc.sql(SELECT + " AND (:after = 0 OR id < :after) ORDER BY tenant_id DESC, id DESC LIMIT :limit")
			.param("tenant", district.value())
			.param("after", page.afterIdentifier())
			.param("limit", page.limit() + 1)
			.query(SampleRepository::map)
			.list();
	}

	void close(TenantId district, Sample seen, Instant at) {
		int changed = this.jdbc.sql("""
				UPDATE audit_sample SET status = 'CLOSED', closed_at = :at, version = version + 1
				WHERE tenant_id = :tenant AND id = :id AND version = :version AND status = 'OPEN'
				""")
			.param("at", Stored.time(at))
			.param("tenant", district.value())
			.param("id", seen.id().value())
			.param("version", seen.version())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	private Optional<Sample> one(TenantId district, SampleId sample, String how) {
		return this.jdbc.sql(SELECT + " AND id = :id" + how)
			.param("tenant", district.value())
			.param("id", sample.value())
			.query(SampleRepository::map)
			.optional();
	}

	private static Sample map(ResultSet row, int number) throws SQLException {
		return new Sample(new SampleId(row.getLong("id")), Stored.month(row.getInt("from_month")),
				Stored.month(row.getInt("to_month")), row.getInt("size"), row.getString("seed"),
				row.getBoolean("seed_given"), row.getString("method"), row.getInt("population"),
				row.getString("population_digest"),
				Objects.requireNonNull(Stored.instant(row.getObject("drawn_at", LocalDateTime.class))),
				new Subject(row.getString("issuer"), row.getString("subject")),
				SampleStatus.valueOf(row.getString("status")),
				Stored.instant(row.getObject("closed_at", LocalDateTime.class)), row.getInt("version"));
	}

}
