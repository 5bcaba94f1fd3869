package io.caizhi.scoring.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.caizhi.scoring.rule.AllOrNothing;
import io.caizhi.scoring.rule.Bands;
import io.caizhi.scoring.rule.Composite;
import io.caizhi.scoring.rule.Efficacy;
import io.caizhi.scoring.rule.Growth;
import io.caizhi.scoring.rule.Penalty;
import io.caizhi.scoring.rule.Proportional;
import io.caizhi.scoring.rule.Ranked;
import io.caizhi.scoring.rule.Relative;
import io.caizhi.scoring.rule.Rule;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling for equal things: names in alphabetical order, numbers plain and with the
 * decimals they have, nothing left to the machine, its time zone or its language. What is
 * frozen is written and read by this and nothing else.
 */
final class CanonicalJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.addMixIn(Rule.class, NamedRule.class)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private CanonicalJson() {
	}

	/** A rule says which it is; the names stand in what is frozen and never change. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Proportional.class, name = "PROPORTIONAL"),
			@JsonSubTypes.Type(value = Bands.class, name = "BANDS"),
			@JsonSubTypes.Type(value = Relative.class, name = "RELATIVE"),
			@JsonSubTypes.Type(value = Ranked.class, name = "RANKED"),
			@JsonSubTypes.Type(value = Efficacy.class, name = "EFFICACY"),
			@JsonSubTypes.Type(value = Growth.class, name = "GROWTH"),
			@JsonSubTypes.Type(value = Composite.class, name = "COMPOSITE"),
			@JsonSubTypes.Type(value = AllOrNothing.class, name = "ALL_OR_NOTHING"),
			@JsonSubTypes.Type(value = Penalty.class, name = "PENALTY") })
	private interface NamedRule {

	}

	/** The bytes, in UTF-8. */
	static byte[] write(Object value) {
		return JSON.writeValueAsBytes(value);
	}

	static <T> T read(byte[] json, Class<T> type) {
		return JSON.readValue(json, type);
	}

	/** SHA-256 of pieces one after the other, a line feed after each, in hexadecimal. */
	static String digest(List<byte[]> pieces) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] piece : pieces) {
				digest.update(piece);
				digest.update("\n".getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
