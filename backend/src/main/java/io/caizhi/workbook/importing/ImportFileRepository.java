package io.caizhi.workbook.importing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files themselves, sealed in pieces, each bound to its job and its place. */
@Repository
class ImportFileRepository {

	private static final int PART = 1024 * 1024;

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	ImportFileRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	void insert(TenantId tenant, ImportId id, byte[] content) {
		for (int part = 0; part * PART < content.length; part++) {
			byte[] piece = Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
			this.jdbc.sql("INSERT INTO import_part (tenant_id, job_id, part, sealed) VALUES (?, ?, ?, ?)")
				.param(tenant.value())
				.param(id.value())
				.param(part)
				.param(this.cipher.sealBytes(tenant, field(id, part), piece))
				.update();
		}
	}

	/** The whole file; empty when it is gone. */
	byte[] content(TenantId tenant, ImportId id) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.jdbc.sql("SELECT part, sealed FROM import_part WHERE tenant_id = ? AND job_id = ? ORDER BY part")
			.param(tenant.value())
			.param(id.value())
			.query((row) -> {
				content
					.writeBytes(this.cipher.openBytes(tenant, field(id, row.getInt("part")), row.getBytes("sealed")));
			});
		return content.toByteArray();
	}

	void delete(TenantId tenant, ImportId id) {
		this.jdbc.sql("DELETE FROM import_part WHERE tenant_id = ? AND job_id = ?")
			.param(tenant.value())
			.param(id.value())
			.update();
	}

	private static String field(ImportId id, int part) {
		return "import/" + id + "/" + part;
	}

}
