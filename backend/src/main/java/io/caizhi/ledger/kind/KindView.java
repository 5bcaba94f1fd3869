package io.caizhi.ledger.kind;

import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A version of a kind, as members see it.
 *
 * @param version of what is shown
 * @param actions what the member may do with the kind now: revise, enter
 */
@Schema(name = "LedgerKind")
record KindView(@Schema(type = "string", example = "TALENT") KindCode code, @Schema(example = "1") int version,
		KindForm content, @Schema(example = "[\"revise\"]") List<String> actions) {

	static KindView of(EntryKind kind, Member member) {
		return new KindView(kind.code(), kind.version(), kind.content(), actions(kind, member));
	}

	private static List<String> actions(EntryKind kind, Member member) {
		if (member.is(Role.OFFICE)) {
			return List.of("revise");
		}
		return (member.is(Role.OFFICIAL) && !kind.content().retired()) ? List.of("enter") : List.of();
	}

}
