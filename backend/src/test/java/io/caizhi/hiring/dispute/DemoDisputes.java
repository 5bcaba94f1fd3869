package io.caizhi.hiring.dispute;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.caizhi.enterprise.EnterpriseId;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Stored;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentYear;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's disputes: one person split, one left to whom verified first, one disputed
 * and waiting for the office.
 */
@Component
@Profile("demo")
public class DemoDisputes {

	private final Disputes disputes;

	private final Decisions decisions;

	private final DuplicateRepository cases;

	private final JdbcClient jdbc;

	DemoDisputes(Disputes disputes, Decisions decisions, DuplicateRepository cases, JdbcClient jdbc) {
		this.disputes = disputes;
		this.decisions = decisions;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/** Where a hire was reported. */
	private record Filed(EnterpriseId enterprise, YearMonth month) {

	}

	/** Three of the year's cases between two units, as far as there are any. */
	public void tell(Map<TenantId, Member> officials, Member office, AssessmentYear year) {
		List<DuplicateCase> open = this.cases.page(office.districtScope(), year, CaseState.OPEN,
				new PageRequest(null, PageRequest.MAXIMUM_LIMIT));
		Map<CaseId, List<CaseHire>> hires = this.cases.hires(office.districtScope(), year,
				open.stream().map(DuplicateCase::id).toList());
		List<DuplicateCase> between = open.stream()
			.filter((one) -> hires.getOrDefault(one.id(), List.of()).size() == 2)
			.filter((one) -> !hires.get(one.id()).getFirst().unit().equals(hires.get(one.id()).getLast().unit()))
			.limit(3)
			.toList();
		for (int i = 0; i < between.size(); i++) {
			DuplicateCase one = between.get(i);
			List<CaseHire> both = hires.get(one.id());
			raise(officials, both.getLast());
			DuplicateCase disputed = this.cases.find(office.districtScope(), one.id()).orElseThrow();
			if (i == 0) {
				decide(office, disputed, both, "0.60", "两家企业先后各用工半年以上，按服务时间分摊");
			}
			if (i == 1) {
				decide(office, disputed, both, "1.00", "先核验单位合同与社保记录齐全，维持原认定");
			}
		}
	}

	private void raise(Map<TenantId, Member> officials, CaseHire later) {
		Member official = officials.get(later.unit());
		Filed filed = this.jdbc.sql("""
				SELECT r.enterprise_id, r.month FROM hire h
				JOIN monthly_return r ON r.tenant_id = h.tenant_id AND r.id = h.return_id
				WHERE h.tenant_id = :unit AND h.id = :hire
				""")
			.param("unit", later.unit().value())
			.param("hire", later.hire().value())
			.query((row, number) -> new Filed(new EnterpriseId(row.getLong("enterprise_id")),
					Stored.month(row.getInt("month"))))
			.single();
		this.disputes.raise(official, filed.enterprise(), filed.month(), later.hire(), "此人社保自入职当月起由我单位企业缴纳，请予复核");
	}

	private void decide(Member office, DuplicateCase one, List<CaseHire> both, String first, String reason) {
		BigDecimal share = new BigDecimal(first);
		this.decisions.decide(office, one.id(),
				List.of(new Shares.Given(both.getFirst().hire(), share),
						new Shares.Given(both.getLast().hire(), BigDecimal.ONE.subtract(share))),
				reason, new ExpectedVersion(one.version()));
	}

}
