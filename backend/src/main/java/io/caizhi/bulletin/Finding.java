package io.caizhi.bulletin;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something in a bulletin that must not leave the house.
 *
 * @param block its place in the text, from 0; absent where it stands in the title
 * @param text the name or title found; numbers are not repeated
 */
@Schema(name = "BulletinFinding")
record Finding(Kind kind, @Schema(example = "2") @Nullable Integer block,
		@Schema(example = "长江学者") @Nullable String text) {

	/** What it is. */
	@Schema(name = "BulletinFindingKind")
	enum Kind {

		/** The number of an identity document. */
		DOCUMENT_NUMBER,
		/** A telephone number. */
		PHONE,
		/** The name of somebody reported as hired. */
		NAME,
		/** The title of a national talent programme. */
		PROGRAMME_TITLE

	}

	@Override
	public String toString() {
		return "Finding " + this.kind;
	}

}
