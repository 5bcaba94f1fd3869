package io.caizhi.ledger;

import java.time.Instant;
import java.util.Optional;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.kind.KindCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which months verified entries count. */
@Repository
class EntryBookingRepository {

	private final JdbcClient jdbc;

	EntryBookingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(TenantId unit, DistrictId district, Booking booking, Instant at) {
		this.jdbc.sql("""
				INSERT INTO ledger_booking (tenant_id, id, district_id, entry_id, version, kind, month, sign, late,
					booked_at)
				VALUES (:unit, :id, :district, :entry, :version, :kind, :month, :sign, :late, :at)
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
			.param("at", Stored.time(at))
			.update();
	}

	/** By what an entry counts now; nothing where it does not. */
	Optional<Booking> live(TenantId unit, EntryId entry) {
		return this.jdbc.sql("""
				SELECT entry_id, version, kind, month, sign, late FROM ledger_booking
				WHERE tenant_id = :unit AND entry_id = :entry
				ORDER BY id DESC LIMIT 1
				""")
			.param("unit", unit.value())
			.param("entry", entry.value())
			.query((row, number) -> new Booking(new EntryId(row.getLong("entry_id")), row.getInt("version"),
					new KindCode(row.getString("kind")), Stored.month(row.getInt("month")), row.getInt("sign"),
					row.getBoolean("late")))
			.optional()
			.filter((booking) -> booking.sign() > 0);
	}

}
