package io.caizhi.hiring;

import java.util.List;
import java.util.function.Consumer;

import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of a unit's hires, opened one after the other. */
@Repository
class HireNameRepository {

	private static final int PIECE = 5000;

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	HireNameRepository(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	private record Sealed(long id, byte[] name) {

	}

	/** Every name as it is now, that of rows not verified too. */
	void each(TenantId unit, Consumer<String> reader) {
		long after = Long.MIN_VALUE;
		List<Sealed> piece;
		do {
			piece = this.jdbc.sql("""
					SELECT id, name_sealed FROM hire
					WHERE tenant_id = :unit AND id > :after
					ORDER BY tenant_id, id
					LIMIT :piece
					""")
				.param("unit", unit.value())
				.param("after", after)
				.param("piece", PIECE)
				.query((row, number) -> new Sealed(row.getLong("id"), row.getBytes("name_sealed")))
				.list();
			piece.forEach((hire) -> reader.accept(this.cipher.open(unit, HireRepository.NAME, hire.name())));
			after = piece.isEmpty() ? after : piece.getLast().id();
		}
		while (piece.size() == PIECE);
	}

}
