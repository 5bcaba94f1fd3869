package io.caizhi.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** In which months verified entries count. */
@Repository
class EntryBookingRepository {

	private static final String COUNTED = """
			SELECT b.tenant_id, b.id, b.entry_id, b.version, b.kind, b.month, b.sign, b.late, b.share, v.kind_version, v.content,
				v.sealed
			FROM ledger_booking b
			JOIN ledger_entry_version v
				ON v.tenant_id = b.tenant_id AND v.entry_id = b.entry_id AND v.version = b.version
			""";

	private static final String BETWEEN = """
			AND b.kind IN (:kinds) AND b.month BETWEEN :first AND :last
			ORDER BY b.id
			""";

	private final JdbcClient jdbc;

	EntryBookingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId unit, DistrictId district, Booking booking, Instant at) {
		this.jdbc.sql("""
				INSERT INTO ledger_booking (tenant_id, id, district_id, entry_id, version, kind, month, sign, late,
					share, booked_at)
				VALUES (:unit, :id, :district, :entry, :version, :kind, :month, :sign, :late, :share, :at)
				""")
			.param("unit", unit.value())
			.param("id", Identifiers.next())
			.param("district", district.value())
			.param("entry", booking.entry().value())
			.param("version", booking.version())
			.param("kind", booking.kind().value())
			.param("month", Stored.month(booking.month()))
			.param("sign", booking.sign())
			.param("late", booking.late())
			.param("share", booking.share())
			.param("at", Stored.time(at))
			.update();
	}

	/** By what an entry counts now; nothing where it does not. */
	Optional<Booking> live(TenantId unit, EntryId entry) {
		return this.jdbc.sql("""
				SELECT entry_id, version, kind, month, sign, late, share FROM ledger_booking
				WHERE tenant_id = :unit AND entry_id = :entry
				ORDER BY id DESC LIMIT 1
				""")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.query(EntryBookingRepository::booking)
			.optional()
			.filter((booking) -> booking.sign() > 0);
	}

	/** What was booked in these months all over the district, oldest first. */
	List<CountedEntry> counted(DistrictScope scope, Set<KindCode> kinds, YearMonth first, YearMonth last) {
		return counted(this.jdbc.sql(COUNTED + " WHERE b.district_id = :place " + BETWEEN)
			.param("place", scope.district().value()), kinds, first, last);
	}

	/** What was booked of one unit in these months, oldest first. */
	List<CountedEntry> counted(TenantId unit, Set<KindCode> kinds, YearMonth first, YearMonth last) {
		return counted(this.jdbc.sql(COUNTED + " WHERE b.tenant_id = :place " + BETWEEN).param("place", unit.value()),
				kinds, first, last);
	}

	private static List<CountedEntry> counted(StatementSpec statement, Set<KindCode> kinds, YearMonth first,
			YearMonth last) {
		if (kinds.isEmpty()) {
			return List.of();
		}
		return statement.param("kinds", kinds.stream().map(KindCode::value).toList())
			.param("first", Stored.month(first))
			.param("last", Stored.month(last))
			.query((row, number) -> new CountedEntry(row.getLong("id"), new TenantId(row.getLong("tenant_id")),
					booking(row, number), row.getInt("kind_version"), row.getString("content"), row.getBytes("sealed")))
			.list();
	}

	private static Booking booking(ResultSet row, int number) throws SQLException {
		return new Booking(new EntryId(row.getLong("entry_id")), row.getInt("version"),
				new KindCode(row.getString("kind")), Stored.month(row.getInt("month")), row.getInt("sign"),
				row.getBoolean("late"), row.getBigDecimal("share"));
	}

}
