package io.caizhi.hiring.sampling;

import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Finding;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.tenancy.Member;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's audit: a small sample, two findings, closed. */
@Component
@Profile("demo")
public class DemoSamples {

	private static final int SIZE = 12;

	private final Drawing drawing;

	private final Auditing auditing;

	private final SampleItemRepository items;

	private final SampleRepository samples;

	DemoSamples(Drawing drawing, Auditing auditing, SampleItemRepository items, SampleRepository samples) {
		this.drawing = drawing;
		this.auditing = auditing;
		this.items = items;
		this.samples = samples;
	}

	/** Draws from the hires of these months, and audits them all. */
	public void audit(Member office, YearMonth from, YearMonth to, String seed) {
		Sample sample = this.drawing.draw(office, from, to, SIZE, seed);
		List<SampleItem> drawn = this.items.all(office.tenant(), sample.id());
		for (int i = 0; i < drawn.size(); i++) {
			Decision decision = switch (i) {
				case 0 -> Decision.of(Finding.WRONG, FindingField.INSURANCE, "社保系统未见参保记录，请单位核实后更正");
				case 1 -> Decision.of(Finding.UNPROVEN, null, "企业未能提供劳动合同，电话未接通");
				default -> Decision.of(Finding.CONFIRMED, null, null);
			};
			this.auditing.decide(office, sample.id(), drawn.get(i).id(), decision,
					new ExpectedVersion(drawn.get(i).version()));
		}
		this.auditing.close(office, sample.id(),
				new ExpectedVersion(this.samples.find(office.tenant(), sample.id()).orElseThrow().version()));
	}

}
