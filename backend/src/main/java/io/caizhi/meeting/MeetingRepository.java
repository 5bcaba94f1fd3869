package io.caizhi.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.meeting.Meeting.Packed;
import io.caizhi.scoring.inventory.InventoryId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of a district; the tenant is the district itself. */
@Repository
class MeetingRepository {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SELECT = """
			SELECT id, kind, title, held_on, place, inventory_id, content, pack, pack_digest, packed_at, ended_at, version
			FROM meeting
			WHERE tenant_id = :district
			""";

	private final JdbcClient jdbc;

	MeetingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the office plans, as one text. */
	record Content(List<String> agenda, Speaking speaking) {

	}

	void insert(TenantId district, Meeting meeting) {
		this.jdbc.sql("""
				INSERT INTO meeting (tenant_id, id, kind, title, held_on, place, inventory_id, content, version)
				VALUES (:district, :id, :kind, :title, :held, :place, :inventory, :content, :version)
				""")
			.param("district", district.value())
			.param("id", meeting.id().value())
			.param("kind", meeting.kind().name())
			.param("title", meeting.title())
			.param("held", meeting.heldOn())
			.param("place", meeting.place())
			.param("inventory", meeting.inventory().value())
			.param("content", content(meeting))
			.param("version", meeting.version())
			.update();
	}

	/** Writes one anew, unless it is over or somebody was first. */
	void update(TenantId district, Meeting moved) {
		Packed packed = moved.packed();
		int changed = this.jdbc.sql("""
				UPDATE meeting SET kind = :kind, title = :title, held_on = :held, place = :place,
					inventory_id = :inventory, content = :content, pack = :pack, pack_digest = :digest,
					packed_at = :packed, ended_at = :ended, version = :version
				WHERE tenant_id = :district AND id = :id AND version = :seen AND ended_at IS NULL
				""")
			.param("kind", moved.kind().name())
			.param("title", moved.title())
			.param("held", moved.heldOn())
			.param("place", moved.place())
			.param("inventory", moved.inventory().value())
			.param("content", content(moved))
			.param("pack", (packed != null) ? packed.bytes() : null)
			.param("digest", (packed != null) ? packed.digest() : null)
			.param("packed", (packed != null) ? Stored.time(packed.at()) : null)
			.param("ended", Stored.time(moved.endedAt()))
			.param("version", moved.version())
			.param("district", district.value())
			.param("id", moved.id().value())
			.param("seen", moved.version() - 1)
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Drops one that is not over; its decisions have been dropped before. */
	void delete(TenantId district, Meeting meeting) {
		int changed = this.jdbc.sql("""
				DELETE FROM meeting WHERE tenant_id = :district AND id = :id AND version = :seen AND ended_at IS NULL
				""")
			.param("district", district.value())
			.param("id", meeting.id().value())
			.param("seen", meeting.version())
			.update();
		if (changed != 1) {
			throw Refusal.stale();
		}
	}

	/** Keeps everybody else from moving it until the transaction ends. */
	Optional<Meeting> lock(TenantId district, MeetingId id) {
		return this.jdbc.sql(SELECT + " AND id = :id FOR UPDATE")
			.param("district", district.value())
			.param("id", id.value())
			.query(MeetingRepository::map)
			.optional();
	}

	Optional<Meeting> find(TenantId district, MeetingId id) {
		return this.jdbc.sql(SELECT + " AND id = :id")
			.param("district", district.value())
			.param("id", id.value())
			.query(MeetingRepository::map)
			.optional();
	}

	/** Those of a year, the newest first. */
	List<Meeting> ofYear(TenantId district, int year) {
		return this.jdbc.sql(SELECT + " AND held_on BETWEEN :first AND :last ORDER BY held_on DESC, id DESC")
			.param("district", district.value())
			.param("first", LocalDate.of(year, 1, 1))
			.param("last", LocalDate.of(year, 12, 31))
			.query(MeetingRepository::map)
			.list();
	}

	private static byte[] content(Meeting meeting) {
		return JSON.writeValueAsBytes(new Content(meeting.agenda(), meeting.speaking()));
	}

	private static Meeting map(ResultSet row, int number) throws SQLException {
		Content content = JSON.readValue(row.getBytes("content"), Content.class);
		return new Meeting(new MeetingId(row.getLong("id")), MeetingKind.valueOf(row.getString("kind")),
				row.getString("title"), row.getObject("held_on", LocalDate.class), row.getString("place"),
				new InventoryId(row.getLong("inventory_id")), content.agenda(), content.speaking(), packed(row),
				Stored.instant(row.getObject("ended_at", LocalDateTime.class)), row.getInt("version"));
	}

	private static @Nullable Packed packed(ResultSet row) throws SQLException {
		byte[] pack = row.getBytes("pack");
		return (pack != null) ? new Packed(pack, row.getString("pack_digest"),
				Objects.requireNonNull(Stored.instant(row.getObject("packed_at", LocalDateTime.class)))) : null;
	}

}
