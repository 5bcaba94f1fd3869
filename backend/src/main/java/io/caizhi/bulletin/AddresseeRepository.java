package io.caizhi.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.DistrictScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * To whom the bulletins of a district go, and who signed for them; the tenant is the
 * district, under which the names of signers are sealed.
 */
@Repository
class AddresseeRepository {

	private static final String SIGNER = "bulletin.signer";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	AddresseeRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** What a unit has not acknowledged yet. */
	record Waiting(LocalDate acknowledgeBy) {

	}

	/** Puts these in the place of those a draft had. */
	void replace(TenantId district, BulletinId bulletin, List<Addressee> addressees) {
		this.jdbc.sql("DELETE FROM bulletin_addressee WHERE tenant_id = :district AND bulletin_id = :bulletin")
			.param("district", district.value())
			.param("bulletin", bulletin.value())
			.update();
		addressees.forEach((addressee) -> this.jdbc.sql("""
				INSERT INTO bulletin_addressee (tenant_id, bulletin_id, unit_id, code, name) VALUES (?, ?, ?, ?, ?)
				""")
			.params(district.value(), bulletin.value(), addressee.unit().value(), addressee.code(), addressee.name())
			.update());
	}

	/** By the code of the unit. */
	List<Addressee> of(TenantId district, BulletinId bulletin) {
		return of(district, List.of(bulletin)).getOrDefault(bulletin, List.of());
	}

	/** Of several bulletins at once. */
	Map<BulletinId, List<Addressee>> of(TenantId district, Collection<BulletinId> bulletins) {
		if (bulletins.isEmpty()) {
			return Map.of();
		}
		record Line(BulletinId bulletin, Addressee addressee) {
		}
		return this.jdbc.sql("""
				SELECT bulletin_id, unit_id, code, name, acknowledged_at, signer_sealed FROM bulletin_addressee
				WHERE tenant_id = :district AND bulletin_id IN (:bulletins)
				ORDER BY bulletin_id, code
				""")
			.param("district", district.value())
			.param("bulletins", bulletins.stream().map(BulletinId::value).toList())
			.query((row, number) -> new Line(new BulletinId(row.getLong("bulletin_id")), map(district, row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Line::bulletin, Collectors.mapping(Line::addressee, Collectors.toList())));
	}

	/** Signs for a unit, unless somebody has; says whether it was the first. */
	boolean acknowledge(TenantId district, BulletinId bulletin, TenantId unit, Instant at, Subject person,
			String name) {
		return this.jdbc.sql("""
				UPDATE bulletin_addressee SET acknowledged_at = :at, signer_issuer = :issuer, signer_subject = :subject,
					signer_sealed = :name
				WHERE tenant_id = :district AND bulletin_id = :bulletin AND unit_id = :unit AND acknowledged_at IS NULL
				""")
			.param("at", Stored.time(at))
			.param("issuer", person.issuer())
			.param("subject", person.id())
			.param("name", this.cipher.seal(district, SIGNER, name))
			.param("district", district.value())
			.param("bulletin", bulletin.value())
			.param("unit", unit.value())
			.update() == 1;
	}

	/** What a unit has to acknowledge still, the most urgent first. */
	List<Waiting> waiting(TenantId district, TenantId unit) {
		return this.jdbc.sql("""
				SELECT b.acknowledge_by
				FROM bulletin_addressee a JOIN bulletin b ON b.tenant_id = a.tenant_id AND b.id = a.bulletin_id
				WHERE a.tenant_id = :district AND a.unit_id = :unit AND a.acknowledged_at IS NULL
					AND b.state = 'PUBLISHED'
				ORDER BY b.acknowledge_by
				""")
			.param("district", district.value())
			.param("unit", unit.value())
			.query((row, number) -> new Waiting(row.getObject("acknowledge_by", LocalDate.class)))
			.list();
	}

	/** For how many bulletins units should have signed, and how many units. */
	record Unsigned(int bulletins, int units) {

	}

	/** What should be acknowledged by now and is not, in the whole district. */
	Unsigned unsigned(DistrictScope scope, LocalDate today) {
		return this.jdbc.sql("""
				SELECT COUNT(DISTINCT b.id) AS bulletins, COUNT(DISTINCT a.unit_id) AS units
				FROM bulletin b JOIN bulletin_addressee a ON a.tenant_id = b.tenant_id AND a.bulletin_id = b.id
				WHERE b.tenant_id = :district AND b.state = 'PUBLISHED' AND b.acknowledge_by < :today
					AND a.acknowledged_at IS NULL
				""")
			.param("district", scope.district().value())
			.param("today", today)
			.query((row, number) -> new Unsigned(row.getInt("bulletins"), row.getInt("units")))
			.single();
	}

	private Addressee map(TenantId district, ResultSet row) throws SQLException {
		byte[] signer = row.getBytes("signer_sealed");
		return new Addressee(new TenantId(row.getLong("unit_id")), row.getString("code"), row.getString("name"),
				Stored.instant(row.getObject("acknowledged_at", LocalDateTime.class)),
				(signer != null) ? this.cipher.open(district, SIGNER, signer) : null);
	}

}
