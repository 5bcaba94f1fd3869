package io.caizhi.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.bulletin.Bulletin.Published;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.scoring.inventory.InventoryId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bulletins of a district; the tenant is the district itself. */
@Repository
class BulletinRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SELECT = """
			SELECT id, inventory_id, month, issuer, title, acknowledge_by, content, drafted_at, year, number, frozen,
				digest, published_at, publisher_issuer, publisher_subject, version
			FROM bulletin
			WHERE tenant_id = :district
			""";

	private static final String ORDER = " ORDER BY state, year DESC, number DESC, id DESC";

	/** The names found in a draft, as they are sealed. */
	private static final String NAMES = "bulletin.names";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	BulletinRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** What the office works on, as one text. */
	record Content(List<Block> blocks, List<Figure> figures, List<String> words) {

	}

	/**
	 * @param tellsErrata whether it was drafted under a rule that tells errata
	 */
	void insert(TenantId district, Bulletin bulletin, boolean tellsErrata) {
		this.jdbc
			.sql("""
					INSERT INTO bulletin (tenant_id, id, inventory_id, month, state, issuer, title, acknowledge_by, content,
						drafted_at, tells_errata, version)
					VALUES (:district, :id, :inventory, :month, 'DRAFT', :issuer, :title, :by, :content, :at, :errata, :version)
					""")
			.param("district", district.value())
			.param("id", bulletin.id().value())
			.param("inventory", bulletin.inventory().value())
			.param("month", Stored.month(bulletin.month()))
			.param("issuer", bulletin.issuer())
			.param("title", bulletin.title())
			.param("by", bulletin.acknowledgeBy())
			.param("content", content(bulletin))
			.param("at", Stored.time(bulletin.draftedAt()))
			.param("errata", tellsErrata)
			.param("version", bulletin.version())
			.update();
	}

	/** Writes a draft anew, unless it is out or somebody was first. */
	void update(TenantId district, Bulletin revised) {
		changed(this.jdbc.sql("""
				UPDATE bulletin SET title = :title, acknowledge_by = :by, content = :content, version = :version
				WHERE tenant_id = :district AND id = :id AND version = :seen AND state = 'DRAFT'
				""")
			.param("title", revised.title())
			.param("by", revised.acknowledgeBy())
			.param("content", content(revised))
			.param("version", revised.version())
			.param("district", district.value())
			.param("id", revised.id().value())
			.param("seen", revised.version() - 1)
			.update());
	}

	/** Keeps which names of hires stand in a draft, for those who look at it. */
	void keepNames(TenantId district, BulletinId id, Set<String> names) {
		this.jdbc.sql("UPDATE bulletin SET names_sealed = :names WHERE tenant_id = :district AND id = :id")
			.param("names", this.cipher.seal(district, NAMES, String.join("\n", names)))
			.param("district", district.value())
			.param("id", id.value())
			.update();
	}

	/** Which names stand in a draft; absent where nobody looked yet. */
	Optional<Set<String>> names(TenantId district, BulletinId id) {
		return this.jdbc.sql("SELECT names_sealed FROM bulletin WHERE tenant_id = :district AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query((row, number) -> Optional.ofNullable(row.getBytes("names_sealed")))
			.single()
			.map((sealed) -> this.cipher.open(district, NAMES, sealed).lines().collect(Collectors.toSet()));
	}

	/** Freezes a draft, unless it is out or somebody was first. */
	void publish(TenantId district, Bulletin bulletin) {
		Published published = Objects.requireNonNull(bulletin.published());
		changed(this.jdbc.sql("""
				UPDATE bulletin SET state = 'PUBLISHED', year = :year, number = :number, frozen = :frozen,
					digest = :digest, published_at = :at, publisher_issuer = :issuer, publisher_subject = :subject,
					version = :version
				WHERE tenant_id = :district AND id = :id AND version = :seen AND state = 'DRAFT'
				""")
			.param("year", published.year())
			.param("number", published.number())
			.param("frozen", published.frozen())
			.param("digest", published.digest())
			.param("at", Stored.time(published.at()))
			.param("issuer", published.publisher().issuer())
			.param("subject", published.publisher().id())
			.param("version", bulletin.version())
			.param("district", district.value())
			.param("id", bulletin.id().value())
			.param("seen", bulletin.version() - 1)
			.update());
	}

	/** Drops a draft; whom it was to go to has been dropped before. */
	void delete(TenantId district, Bulletin bulletin) {
		changed(this.jdbc.sql("""
				DELETE FROM bulletin
				WHERE tenant_id = :district AND id = :id AND version = :seen AND state = 'DRAFT'
				""")
			.param("district", district.value())
			.param("id", bulletin.id().value())
			.param("seen", bulletin.version())
			.update());
	}

	/** The next number of the year; whoever takes one holds the year until it is done. */
	int next(TenantId district, int year) {
		this.jdbc.sql("""
				INSERT INTO bulletin_series (tenant_id, year, last) VALUES (:district, :year, 1)
				ON DUPLICATE KEY UPDATE last = last + 1
				""").param("district", district.value()).param("year", year).update();
		return this.jdbc.sql("SELECT last FROM bulletin_series WHERE tenant_id = :district AND year = :year")
			.param("district", district.value())
			.param("year", year)
			.query(Integer.class)
			.single();
	}

	/**
	 * When the last of the published that tell errata was drafted; what was corrected
	 * since then no bulletin has told.
	 */
	Optional<Instant> errataToldUntil(TenantId district) {
		return this.jdbc.sql("""
				SELECT drafted_at FROM bulletin
				WHERE tenant_id = :district AND state = 'PUBLISHED' AND tells_errata
				ORDER BY drafted_at DESC
				LIMIT 1
				""")
			.param("district", district.value())
			.query((row, number) -> Objects.requireNonNull(instant(row, "drafted_at")))
			.optional();
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<Bulletin> lock(TenantId district, BulletinId id) {
		return this.jdbc.sql(SELECT + " AND id = :id FOR UPDATE")
			.param("district", district.value())
			.param("id", id.value())
			.query(BulletinRepository::map)
			.optional();
	}

	Optional<Bulletin> find(TenantId district, BulletinId id) {
		return this.jdbc.sql(SELECT + " AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query(BulletinRepository::map)
			.optional();
	}

	/** Drafts first, then the newest number first. */
	List<Bulletin> all(TenantId district, int year, boolean drafts) {
		return this.jdbc.sql(SELECT + " AND (year = :year OR (:drafts AND state = 'DRAFT'))" + ORDER)
			.param("district", district.value())
			.param("year", year)
			.param("drafts", drafts)
			.query(BulletinRepository::map)
			.list();
	}

	/** Those that are out and go to a unit. */
	List<Bulletin> addressed(TenantId district, TenantId unit, int year) {
		return this.jdbc.sql(SELECT + """
				 AND year = :year AND state = 'PUBLISHED' AND EXISTS (
					SELECT 1 FROM bulletin_addressee a
					WHERE a.tenant_id = bulletin.tenant_id AND a.bulletin_id = bulletin.id AND a.unit_id = :unit)
				""" + ORDER)
			.param("district", district.value())
			.param("year", year)
			.param("unit", unit.value())
			.query(BulletinRepository::map)
			.list();
	}

	private static byte[] content(Bulletin bulletin) {
		return JSON.writeValueAsBytes(new Content(bulletin.blocks(), bulletin.figures(), bulletin.words()));
	}

	private static void changed(int rows) {
		if (rows != 1) {
			throw Refusal.stale();
		}
	}

	private static Bulletin map(ResultSet row, int number) throws SQLException {
		Content content = JSON.readValue(row.getBytes("content"), Content.class);
		return new Bulletin(new BulletinId(row.getLong("id")), new InventoryId(row.getLong("inventory_id")),
				Stored.month(row.getInt("month")), row.getString("issuer"), row.getString("title"),
				row.getObject("acknowledge_by", LocalDate.class), content.blocks(), content.figures(), content.words(),
				Objects.requireNonNull(instant(row, "drafted_at")), published(row), row.getInt("version"));
	}

	private static @Nullable Published published(ResultSet row) throws SQLException {
		byte[] frozen = row.getBytes("frozen");
		if (frozen == null) {
			return null;
		}
		return new Published(row.getInt("year"), row.getInt("number"), frozen, row.getString("digest"),
				Objects.requireNonNull(instant(row, "published_at")),
				new Subject(row.getString("publisher_issuer"), row.getString("publisher_subject")));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Stored.instant(row.getObject(column, LocalDateTime.class));
	}

}
