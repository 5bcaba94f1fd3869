package io.caizhi.hiring.correction;

import java.time.YearMonth;
import java.util.Optional;

import io.caizhi.hiring.CorrectableHires;
import io.caizhi.hiring.HireDraft;
import io.caizhi.hiring.HireId;
import io.caizhi.hiring.correction.Corrections.Effective;
import io.caizhi.hiring.correction.Corrections.Wish;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Stored;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's correction orders: one booked, one that waits for the office. */
@Component
@Profile("demo")
public class DemoCorrections {

	private static final String VOCATIONAL_COLLEGE = "41";

	private final Corrections corrections;

	private final CorrectionApproval approval;

	private final CorrectableHires hires;

	private final JdbcClient jdbc;

	DemoCorrections(Corrections corrections, CorrectionApproval approval, CorrectableHires hires, JdbcClient jdbc) {
		this.corrections = corrections;
		this.approval = approval;
		this.hires = hires;
		this.jdbc = jdbc;
	}

	/** A graduate was none: the unit found out, and the office books it. */
	public void booked(Member official, Member office, YearMonth closed) {
		student(official, closed).ifPresent((hire) -> {
			HireDraft before = this.hires.find(official.tenant(), official.district(), hire).facts();
			HireDraft after = new HireDraft(before.name(), before.documentKind(), null, before.gender(),
					VOCATIONAL_COLLEGE, false, before.graduatedOn(), before.school(), before.major(), before.position(),
					before.hiredOn(), before.leftOn(), before.channel(), before.event(), before.contract(),
					before.insured(), true);
			CorrectionOrder order = submit(official, hire, new Wish(after, "学历填写有误，经学信网核对为中等职业教育"));
			this.approval.approve(office, order.id(), "同意更正", new ExpectedVersion(order.version()));
		});
	}

	/** Somebody never began the work: the unit asks for the row to go. */
	public void waiting(Member official, YearMonth closed) {
		student(official, closed).ifPresent((hire) -> submit(official, hire, new Wish(null, "入职当日即放弃，劳动合同未履行，应予删除")));
	}

	private CorrectionOrder submit(Member official, HireId hire, Wish wish) {
		Effective drafted = this.corrections.draft(official, hire, wish);
		return this.corrections.submit(official, drafted.order().id(), new ExpectedVersion(drafted.order().version()))
			.order();
	}

	/** The first college student of the unit who counts in the month. */
	private Optional<HireId> student(Member official, YearMonth closed) {
		return this.jdbc.sql("""
				SELECT id FROM hire
				WHERE tenant_id = :unit AND counted_month = :month AND status = 'VERIFIED' AND college AND NOT student
					AND graduated_on IS NOT NULL
				ORDER BY id LIMIT 1
				""")
			.param("unit", official.tenant().value())
			.param("month", Stored.month(closed))
			.query((row, number) -> new HireId(row.getLong("id")))
			.optional();
	}

}
