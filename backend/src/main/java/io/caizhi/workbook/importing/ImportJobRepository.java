package io.caizhi.workbook.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.FileFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The jobs of reading files; whoever holds the lease of one may change it. */
@Repository
class ImportJobRepository {

	private static final String SELECT = """
			SELECT tenant_id, id, district_id, enterprise_id, month, ledger_kind, issuer, subject, mode, status, format, file_bytes,
				file_kept, drop_at, rows_expected, rows_read, rows_fresh, rows_same, rows_faulty, rows_added, rows_stored, problem,
				problem_arguments, created_at, begun_at, finished_at, attempts
			FROM import_job
			""";

	private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ImportJobRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A job and the tenant it belongs to. */
	record Key(TenantId tenant, ImportId id) {

	}

	/**
	 * What became of a job.
	 */
	record Outcome(ImportStatus status, RowCounts rows, ImportJob.@Nullable Problem problem) {

	}

	void insert(TenantId tenant, ImportJob job) {
		Place at = Place.of(job.target());
		this.jdbc
			.sql("""
					INSERT INTO import_job (tenant_id, id, district_id, enterprise_id, month, ledger_kind, issuer, subject, mode, status,
						format, file_bytes, file_kept, drop_at, rows_expected, rows_read, rows_fresh, rows_same, rows_faulty, rows_added,
						created_at, attempts)
					VALUES (:tenant, :id, :district, :enterprise, :month, :kind, :issuer, :subject, :mode, :status, :format, :bytes,
						TRUE, :dropAt, :expected, 0, 0, 0, 0, 0, :createdAt, 0)
					""")
			.param("tenant", tenant.value())
			.param("id", job.id().value())
			.param("district", job.district().value())
			.param("enterprise", at.enterprise())
			.param("month", at.month())
			.param("kind", at.kind())
			.param("issuer", job.reporter().issuer())
			.param("subject", job.reporter().id())
			.param("mode", job.mode().name())
			.param("status", job.status().name())
			.param("format", job.format().name())
			.param("bytes", job.bytes())
			.param("dropAt", Stored.time(job.dropAt()))
			.param("expected", job.expected())
			.param("createdAt", Stored.time(job.createdAt()))
			.update();
	}

	Optional<ImportJob> find(TenantId tenant, ImportTarget target, ImportId id) {
		return find(tenant, id).filter((job) -> job.target().equals(target));
	}

	Optional<ImportJob> find(TenantId tenant, ImportId id) {
		return this.jdbc.sql(SELECT + " WHERE tenant_id = :tenant AND id = :id")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	/** Those of a target, newest first. */
	List<ImportJob> latest(TenantId tenant, ImportTarget target, int limit) {
		StatementSpec statement = switch (target) {
			case ImportTarget.OfReturn(long enterprise, YearMonth month) -> this.jdbc.sql(SELECT + """
					WHERE tenant_id = :tenant AND enterprise_id = :enterprise AND month = :month
					ORDER BY tenant_id DESC, enterprise_id DESC, month DESC, id DESC
					LIMIT :limit
					""").param("enterprise", enterprise).param("month", Stored.month(month));
			case ImportTarget.OfLedger(String kind) -> this.jdbc.sql(SELECT + """
					WHERE tenant_id = :tenant AND ledger_kind = :kind
					ORDER BY tenant_id DESC, ledger_kind DESC, id DESC
					LIMIT :limit
					""").param("kind", kind);
		};
		return statement.param("tenant", tenant.value()).param("limit", limit).query(this::map).list();
	}

	/** Jobs that nobody is at, oldest first. */
	List<Key> due(Instant now, int limit) {
		return this.jdbc.sql("""
				SELECT tenant_id, id FROM import_job
				WHERE status IN ('WAITING', 'READING') AND (lease_until IS NULL OR lease_until < :now)
				ORDER BY id
				LIMIT :limit
				""")
			.param("now", Stored.time(now))
			.param("limit", limit)
			.query((row, number) -> new Key(new TenantId(row.getLong(1)), new ImportId(row.getLong(2))))
			.list();
	}

	/** Jobs whose file nobody needs any more. */
	List<Key> overripe(Instant now, int limit) {
		return this.jdbc.sql("""
				SELECT tenant_id, id FROM import_job
				WHERE file_kept AND drop_at < :now AND status NOT IN ('WAITING', 'READING')
				ORDER BY drop_at
				LIMIT :limit
				""")
			.param("now", Stored.time(now))
			.param("limit", limit)
			.query((row, number) -> new Key(new TenantId(row.getLong(1)), new ImportId(row.getLong(2))))
			.list();
	}

	/**
	 * Takes the job, unless somebody else was quicker.
	 * @param lease what whoever takes it is known by
	 */
	boolean take(TenantId tenant, ImportId id, String lease, Instant now, Instant until) {
		return this.jdbc.sql("""
				UPDATE import_job SET status = 'READING', lease = :lease, lease_until = :until, attempts = attempts + 1,
					rows_stored = 0, begun_at = :now
				WHERE tenant_id = :tenant AND id = :id AND status IN ('WAITING', 'READING')
					AND (lease_until IS NULL OR lease_until < :now)
				""")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.param("lease", lease)
			.param("until", Stored.time(until))
			.param("now", Stored.time(now))
			.update() == 1;
	}

	/** Says how far the reading is, and keeps the job; not so once it was taken away. */
	boolean keep(TenantId tenant, ImportId id, String lease, int read, int stored, Instant until) {
		return this.jdbc.sql("""
				UPDATE import_job SET rows_read = :read, rows_stored = :stored, lease_until = :until
				WHERE tenant_id = :tenant AND id = :id AND lease = :lease AND status = 'READING'
				""")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.param("lease", lease)
			.param("read", read)
			.param("stored", stored)
			.param("until", Stored.time(until))
			.update() == 1;
	}

	/** Ends the job; not so once it was taken away. */
	boolean finish(TenantId tenant, ImportId id, String lease, Outcome outcome, Instant at) {
		ImportJob.Problem problem = outcome.problem();
		return this.jdbc.sql("""
				UPDATE import_job SET status = :status, rows_read = :read, rows_fresh = :fresh, rows_same = :same,
					rows_faulty = :faulty, rows_added = :added, problem = :problem, problem_arguments = :arguments,
					finished_at = :at, lease = NULL, lease_until = NULL
				WHERE tenant_id = :tenant AND id = :id AND lease = :lease AND status = 'READING'
				""")
			.param("tenant", tenant.value())
			.param("id", id.value())
			.param("lease", lease)
			.param("status", outcome.status().name())
			.param("read", outcome.rows().read())
			.param("fresh", outcome.rows().fresh())
			.param("same", outcome.rows().same())
			.param("faulty", outcome.rows().faulty())
			.param("added", outcome.rows().added())
			.param("problem", (problem != null) ? problem.code() : null)
			.param("arguments", (problem != null) ? this.json.writeValueAsString(problem.arguments()) : null)
			.param("at", Stored.time(at))
			.update() == 1;
	}

	/** Sets a previewed job going again, for good this time. */
	boolean confirm(TenantId tenant, ImportId id, ImportMode mode) {
		return this.jdbc.sql("""
				UPDATE import_job SET status = 'WAITING', mode = :mode, rows_read = 0, rows_stored = 0, begun_at = NULL,
					finished_at = NULL, attempts = 0
				WHERE tenant_id = :tenant AND id = :id AND status = 'PREVIEWED' AND file_kept
				""").param("tenant", tenant.value()).param("id", id.value()).param("mode", mode.name()).update() == 1;
	}

	boolean cancel(TenantId tenant, ImportId id, Instant at) {
		return this.jdbc.sql("""
				UPDATE import_job SET status = 'CANCELLED', finished_at = :at, lease = NULL, lease_until = NULL
				WHERE tenant_id = :tenant AND id = :id AND status IN ('WAITING', 'READING', 'PREVIEWED')
				""").param("tenant", tenant.value()).param("id", id.value()).param("at", Stored.time(at)).update() == 1;
	}

	/** Notes that the file is gone; a preview without its file leads nowhere. */
	void fileGone(TenantId tenant, ImportId id) {
		this.jdbc.sql("""
				UPDATE import_job SET file_kept = FALSE,
					status = CASE status WHEN 'PREVIEWED' THEN 'CANCELLED' ELSE status END
				WHERE tenant_id = :tenant AND id = :id
				""").param("tenant", tenant.value()).param("id", id.value()).update();
	}

	private ImportJob map(ResultSet row, int number) throws SQLException {
		String problem = row.getString("problem");
		return new ImportJob(new TenantId(row.getLong("tenant_id")), new DistrictId(row.getLong("district_id")),
				new ImportId(row.getLong("id")), target(row),
				new Subject(row.getString("issuer"), row.getString("subject")),
				ImportMode.valueOf(row.getString("mode")), ImportStatus.valueOf(row.getString("status")),
				FileFormat.valueOf(row.getString("format")), row.getInt("file_bytes"), row.getBoolean("file_kept"),
				instant(row, "drop_at"), row.getInt("rows_expected"),
				new RowCounts(row.getInt("rows_read"), row.getInt("rows_fresh"), row
					.getInt("rows_same"), row.getInt("rows_faulty"), row.getInt("rows_added")),
				row.getInt("rows_stored"),
				(problem != null) ? new ImportJob.Problem(problem,
						this.json.readValue(row.getString("problem_arguments"), ARGUMENTS)) : null,
				instant(row, "created_at"), Stored.instant(row.getObject("begun_at", LocalDateTime.class)),
				Stored.instant(row.getObject("finished_at", LocalDateTime.class)), row.getInt("attempts"));
	}

	private static ImportTarget target(ResultSet row) throws SQLException {
		String kind = row.getString("ledger_kind");
		return (kind != null) ? new ImportTarget.OfLedger(kind)
				: new ImportTarget.OfReturn(row.getLong("enterprise_id"), Stored.month(row.getInt("month")));
	}

	/** A target as it is stored. */
	private record Place(@Nullable Long enterprise, @Nullable Integer month, @Nullable String kind) {

		static Place of(ImportTarget target) {
			return switch (target) {
				case ImportTarget.OfReturn(long enterprise, YearMonth month) ->
					new Place(enterprise, Stored.month(month), null);
				case ImportTarget.OfLedger(String kind) -> new Place(null, null, kind);
			};
		}

	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(Stored.instant(row.getObject(column, LocalDateTime.class)));
	}

}
