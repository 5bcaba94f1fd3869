package io.caizhi.hiring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads returns piece by piece, so that what is kept in memory stays the same however
 * many hires a return holds.
 */
@Repository
class ReturnPieces {

	/** Rows read, or persons looked for, at once. */
	static final int PIECE = 1_000;

	/**
	 * In the order of the index that keeps a person from standing in a return twice.
	 */
	static final String BY_PERSON = HireRepository.SELECT.replace("SELECT id,", "SELECT fingerprint, id,") + """
			WHERE tenant_id = :tenant AND return_id = :return AND fingerprint > :after
			ORDER BY tenant_id, return_id, fingerprint
			LIMIT :limit
			""";

	private final JdbcClient jdbc;

	private final HireRepository hires;

	ReturnPieces(JdbcClient jdbc, HireRepository hires) {
		this.jdbc = jdbc;
		this.hires = hires;
	}

	/** A row of a return with the fingerprint of its person's document. */
	record Row(byte[] fingerprint, Hire hire) {

	}

	/**
	 * Every row of the return, by fingerprint. Whoever needs all of one moment holds the
	 * return locked.
	 */
	void each(TenantId tenant, ReturnId monthlyReturn, Consumer<Row> reader) {
		byte[] after = {};
		List<Row> piece;
		do {
			piece = this.jdbc.sql(BY_PERSON)
				.param("tenant", tenant.value())
				.param("return", monthlyReturn.value())
				.param("after", after)
				.param("limit", PIECE)
				.query((row, number) -> new Row(row.getBytes("fingerprint"), this.hires.map(tenant, row)))
				.list();
			piece.forEach(reader);
			after = piece.isEmpty() ? after : piece.getLast().fingerprint();
		}
		while (piece.size() == PIECE);
	}

	/** What the return says of these persons already, by hexadecimal fingerprint. */
	Map<String, HireFacts> facts(TenantId tenant, ReturnId monthlyReturn, List<byte[]> fingerprints) {
		Map<String, HireFacts> facts = new HashMap<>();
		pieces(fingerprints).forEach(
				(piece) -> this.jdbc.sql(HireRepository.SELECT.replace("SELECT id,", "SELECT fingerprint, id,") + """
						WHERE tenant_id = :tenant AND return_id = :return AND fingerprint IN (:fingerprints)
						""")
					.param("tenant", tenant.value())
					.param("return", monthlyReturn.value())
					.param("fingerprints", piece)
					.query((row, number) -> facts.put(HexFormat.of().formatHex(row.getBytes("fingerprint")),
							this.hires.map(tenant, row).facts()))
					.list());
		return facts;
	}

	/** Which of these persons stand in the return, as hexadecimal fingerprints. */
	Set<String> present(TenantId tenant, ReturnId monthlyReturn, List<byte[]> fingerprints) {
		Set<String> present = new HashSet<>();
		pieces(fingerprints).forEach((piece) -> present.addAll(this.jdbc.sql("""
				SELECT LOWER(HEX(fingerprint)) FROM hire
				WHERE tenant_id = :tenant AND return_id = :return AND fingerprint IN (:fingerprints)
				""")
			.param("tenant", tenant.value())
			.param("return", monthlyReturn.value())
			.param("fingerprints", piece)
			.query(String.class)
			.list()));
		return present;
	}

	/**
	 * As few lengths as can be: every length is a statement of its own to the server. A
	 * piece that is not full is filled up with its last fingerprint.
	 */
	private static List<List<byte[]>> pieces(List<byte[]> fingerprints) {
		return IntStream.iterate(0, (start) -> start < fingerprints.size(), (start) -> start + PIECE)
			.mapToObj((start) -> filled(fingerprints.subList(start, Math.min(start + PIECE, fingerprints.size()))))
			.toList();
	}

	private static List<byte[]> filled(List<byte[]> piece) {
		int length = 1;
		while (length < piece.size()) {
			length *= 10;
		}
		byte[][] filled = new byte[length][];
		Arrays.setAll(filled, (place) -> piece.get(Math.min(place, piece.size() - 1)));
		return List.of(filled);
	}

}
