package io.caizhi.supervision;

import java.util.Map;

import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Member;

/** A file was put to a reply, taken out of it, or looked at. */
record NoticeFileEvent(TenantId tenant, DistrictId district, Subject actor, NoticeId notice, NoticeFileId file,
		What what) implements AuditedEvent {

	/** What became of it. */
	enum What {

		/** Put to a reply that is being written. */
		ADDED,
		/** Taken out of it. */
		REMOVED,
		/** Looked at. */
		SEEN

	}

	static NoticeFileEvent of(Member member, NoticeFile file, What what) {
		return new NoticeFileEvent(member.tenant(), member.district(), member.subject(), file.notice(), file.id(),
				what);
	}

	@Override
	public String action() {
		return AuditedEvent.action("supervision.file-", this.what);
	}

	@Override
	public String object() {
		return "supervision-file/" + this.file;
	}

	@Override
	public Map<String, Object> details() {
		return Map.of("notice", this.notice.toString());
	}

}
