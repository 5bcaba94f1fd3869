package io.caizhi.scoring.scheme;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import io.caizhi.plan.yearly.PlanId;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.UnitCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a scheme stands, as a member sees it: of drafts only the office knows.
 *
 * @param issued number of the version in force, 0 before the first
 * @param inDraft whether the office writes another
 */
@Schema(name = "Scheme")
record SchemeView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") SchemeId id,
		@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") PlanId plan, UnitCategory category,
		@Schema(example = "1") int issued, @Schema(example = "false") boolean inDraft,
		@Schema(example = "3") int version, @Schema(description = "what the member may do with it now",
				example = "[\"edit\",\"issue\",\"discard\"]") List<String> actions) {

	static SchemeView of(SchemeState state, Member member) {
		boolean office = member.is(Role.OFFICE);
		return new SchemeView(state.id(), state.plan(), state.category(), state.issued(), office && state.inDraft(),
				office ? state.version() : state.issued(), office ? state.actions() : List.of());
	}

	/**
	 * What a scheme says.
	 *
	 * @param number of the version shown; of a draft, the one it is to be issued under
	 * @param versions all issued ones, oldest first
	 */
	@Schema(name = "SchemeDetail")
	record Detail(SchemeView scheme, @Schema(example = "1") int number, SchemeForm content, List<Version> versions) {

	}

	/**
	 * An issued version.
	 *
	 * @param reason absent for the first
	 * @param digest SHA-256 of what it says
	 */
	@Schema(name = "SchemeVersion")
	record Version(@Schema(example = "2") int number, @Nullable @Schema(example = "新增就业指标") String reason,
			Instant issuedAt,
			@Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String digest) {

		static Version of(SchemeVersion version) {
			return new Version(version.version(), version.reason(), version.issuedAt(),
					HexFormat.of().formatHex(version.digest()));
		}

	}

}
