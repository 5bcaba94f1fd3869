package io.caizhi.hiring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.privacy.Masking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads hires and masks them on the way out. */
@Repository
class MaskedHireRepository {

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	MaskedHireRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	Map<HireId, MaskedHire> read(TenantId tenant, Collection<HireId> hires) {
		return this.jdbc.sql("""
				SELECT h.id, h.version, h.enterprise_id, e.name AS enterprise, h.return_id, r.month, h.document_kind,
					h.name_sealed, h.document_sealed, h.gender, h.education, h.student, h.graduated_on, h.school,
					h.major, h.position, h.hired_on, h.left_on, h.channel, h.event, h.contract, h.insured, h.college,
					h.degree_checked, h.late
				FROM hire h
				JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				JOIN enterprise e ON e.tenant_id = h.tenant_id AND e.id = h.enterprise_id
				WHERE h.tenant_id = :tenant AND h.id IN (:hires)
				""")
			.param("tenant", tenant.value())
			.param("hires", hires.stream().map(HireId::value).toList())
			.query((row, number) -> map(tenant, row))
			.list()
			.stream()
			.collect(Collectors.toMap(MaskedHire::id, Function.identity()));
	}

	private MaskedHire map(TenantId tenant, ResultSet row) throws SQLException {
		DocumentKind kind = DocumentKind.valueOf(row.getString("document_kind"));
		String name = this.cipher.open(tenant, HireRepository.NAME, row.getBytes("name_sealed"));
		String number = this.cipher.open(tenant, HireRepository.DOCUMENT, row.getBytes("document_sealed"));
		return new MaskedHire(new HireId(row.getLong("id")), row.getInt("version"),
				new EnterpriseId(row.getLong("enterprise_id")), row.getString("enterprise"),
				new ReturnId(row.getLong("return_id")), Stored.month(row.getInt("month")), Masking.name(name), kind,
				Masking.documentNumber(kind, number), row.getString("gender"), row.getString("education"),
				row.getBoolean("student"), row.getObject("graduated_on", LocalDate.class), row.getString("school"),
				row.getString("major"), row.getString("position"), row.getObject("hired_on", LocalDate.class),
				row.getObject("left_on", LocalDate.class), Channel.valueOf(row.getString("channel")),
				row.getString("event"), ContractKind.valueOf(row.getString("contract")), row.getBoolean("insured"),
				row.getBoolean("college"), row.getBoolean("degree_checked"), row.getBoolean("late"));
	}

}
