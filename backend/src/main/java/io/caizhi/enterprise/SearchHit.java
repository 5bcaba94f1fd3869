package io.caizhi.enterprise;

import io.caizhi.enterprise.SearchRepository.Found;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param enterprise its identifier, if it is one
 * @param creditCode of an enterprise, told to its own unit only
 * @param unit what was found, or where the enterprise is located
 */
record SearchHit(Kind kind, @Schema(example = "滁州市晨光电子有限公司") String name,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") @Nullable EnterpriseId enterprise,
		@Schema(example = "91341103MA2T002770") @Nullable String creditCode, UnitName unit) {

	static SearchHit unit(String code, String name) {
		return new SearchHit(Kind.UNIT, name, null, null, new UnitName(code, name));
	}

	static SearchHit enterprise(Found found) {
		return new SearchHit(Kind.ENTERPRISE, found.name(), found.id(), null,
				new UnitName(found.unit(), found.unitName()));
	}

	static SearchHit ownEnterprise(Found found) {
		return new SearchHit(Kind.ENTERPRISE, found.name(), found.id(), found.creditCode(),
				new UnitName(found.unit(), found.unitName()));
	}

	/** What can be found. */
	@Schema(name = "SearchHitKind")
	enum Kind {

		/** A unit of the district. */
		UNIT,
		/** An enterprise located in one. */
		ENTERPRISE

	}

	/** A unit. */
	@Schema(name = "SearchHitUnit")
	record UnitName(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name) {

	}

}
