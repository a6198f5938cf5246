import { startBench } from './lib/bench.js';
import { THREAD_SUBJECTS, pathOf, putSubjects, CARD_SUBJECTS } from './lib/subjects.js';
import { withPage } from './lib/browser.js';
import { probe } from './lib/probe.js';
import { readMetrics } from './lib/metrics.js';
import { untilIdle } from './lib/idle.js';
const bench = await startBench({ repetitions:1 });
const SIZE=+(process.env.SIZE??1000);
putSubjects(bench.server, SIZE);
for (let k=0;k<+(process.env.N??4);k++) for (const NAME of (process.env.SUBJ??'lede,plain').split(','))
await withPage(bench.browser, async page=>{
  const S=(NAME in THREAD_SUBJECTS?THREAD_SUBJECTS:CARD_SUBJECTS)[NAME];
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable',{timeDomain:'threadTicks'});
  await page.goto(bench.server.origin+'/blank');
  await page.evaluateOnNewDocument(probe, { host:S.host, size: SIZE, isThread: NAME in THREAD_SUBJECTS });
  await cdp.send('Runtime.enable'); await cdp.send('Runtime.addBinding',{name:'benchDone'});
  const done=new Promise(r=>cdp.once('Runtime.bindingCalled',r));
  const m0=await readMetrics(cdp);
  await page.goto(bench.server.origin+pathOf(NAME,SIZE)); await done; const m1=await readMetrics(cdp); const m2=await untilIdle(cdp);
  const d=(a,b)=>['ThreadTime','ScriptDuration','LayoutDuration','RecalcStyleDuration','V8CompileDuration','TaskDuration'].map(x=>x+' '+((b[x]-a[x])*1000).toFixed(0)).join(' ');
  console.log(NAME,'to all:',d(m0,m1),'| after:',d(m1,m2));
});
await bench.close();
