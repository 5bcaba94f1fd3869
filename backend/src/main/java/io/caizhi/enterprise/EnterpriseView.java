package io.caizhi.enterprise;

import java.util.List;

import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/** An enterprise as a member of its unit sees it. */
record EnterpriseView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") EnterpriseId id,
		@Schema(example = "91341103MA2T002770") String creditCode, @Schema(example = "滁州市晨光电子有限公司") String name,
		@Schema(example = "1") int version, @Schema(example = "[\"rename\",\"inviteReporter\"]") List<String> actions) {

	static EnterpriseView of(Enterprise enterprise, Member member) {
		return new EnterpriseView(enterprise.id(), enterprise.creditCode(), enterprise.name(), enterprise.version(),
				member.is(Role.OFFICIAL) ? List.of("rename", "inviteReporter") : List.of());
	}

}
