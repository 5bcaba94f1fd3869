package io.caizhi.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.caizhi.kernel.TenantId;

/**
 * Where a tenant's chain ended on a day, as a line of text outside the database.
 *
 * @param day in China, on which it was written down
 * @param position of the last sealed entry, 0 for none
 */
record ChainHead(LocalDate day, TenantId tenant, long position, byte[] hash) {

	private static final Pattern LINE = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2}) ([0-9A-Z]{13}) (\\d{1,18}) ([0-9a-f]{64})");

	String line() {
		return this.day + " " + this.tenant + " " + this.position + " " + HexFormat.of().formatHex(this.hash);
	}

	/** Reads a line; one that was cut short is none. */
	static Optional<ChainHead> read(String line) {
		Matcher found = LINE.matcher(line);
		return found.matches()
				? Optional.of(new ChainHead(LocalDate.parse(found.group(1)), TenantId.valueOf(found.group(2)),
						Long.parseLong(found.group(3)), HexFormat.of().parseHex(found.group(4))))
				: Optional.empty();
	}

	boolean hasHash(byte[] other) {
		return Arrays.equals(this.hash, other);
	}

}
