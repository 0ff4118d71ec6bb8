import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js','preview','--port','4404','--strictPort'],{stdio:'pipe'});
await new Promise(r=>server.stdout.on('data',d=>String(d).includes('localhost')&&r()));
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const only = process.argv[2];
try {
 for (const [w,h,lang,theme] of [[1440,900,'en','light'],[1280,720,'zh','dark'],[390,844,'en','light'],[1280,720,'en','light']]) {
  const tag=`${w}-${lang}-${theme}`; if (only && !tag.startsWith(only)) continue;
  const page = await b.newPage({viewport:{width:w,height:h}});
  const logs=[]; page.on('console',m=>logs.push(m.text())); page.on('pageerror',e=>logs.push('ERR '+e.message));
  await page.goto('http://localhost:4404/'); await page.waitForTimeout(1200);
  if (theme==='dark') await page.getByRole('button',{name:/Dark/}).click();
  await page.getByRole('tab',{name:'Train',exact:true}).click();
  await page.getByRole('tab',{name:'Break it'}).click();
  await page.getByRole('radio',{name:'Corner instead of the pixel met'}).click();
  await page.getByRole('button',{name:'Compare',exact:true}).click();
  await page.getByText('5 epochs done').waitFor({timeout:60000});
  if (lang==='zh') { await page.getByRole('button',{name:'中文'}).click(); await page.waitForTimeout(500);}
  await page.waitForTimeout(300);
  await page.screenshot({path:`/tmp/brokenshots/${tag}-train.png`, fullPage: w<1000});
  if (lang==='en' && w!==390) {
   await page.getByRole('button',{name:'Plant one in secret'}).click(); await page.waitForTimeout(300);
   await page.locator('.side-panel > .panel').evaluate(e=>e.scrollTop=9999);
   await page.getByRole('radiogroup',{name:'Which mistake is it?'}).getByRole('radio').first().click();
   await page.getByRole('button',{name:'Answer'}).click(); await page.waitForTimeout(200);
   await page.screenshot({path:`/tmp/brokenshots/${tag}-hunt.png`});
  }
  const names = lang==='zh' ? {why:'为什么',train:'训练'}:{why:'Why',train:'Train'};
  for (const [n,bug] of ['Sum over m forgotten','Error sent to all four pooled cells','ds forgotten','Corner instead of the pixel met'].entries()) {
   if (lang==='zh' || w===390) { if (n!==3) continue; }
   if (lang==='en'){ await page.getByRole('tab',{name:names.train,exact:true}).click();
    await page.getByRole('radiogroup',{name:'Planted mistake'}).getByRole('radio',{name:bug}).click(); }
   await page.getByRole('tab',{name:names.why,exact:true}).click();
   await page.locator('[aria-label^="w1cnn[7] "]').first().click(); await page.waitForTimeout(900);
   await page.screenshot({path:`/tmp/brokenshots/${tag}-why-${n}.png`, fullPage: w<1000});
   if (lang==='en' && w===1440) { 
    const open=page.getByRole('button',{name:/^Open dE/});
    while (await open.count()) { await open.first().click(); await page.waitForTimeout(300);} 
    await page.screenshot({path:`/tmp/brokenshots/${tag}-whydeep-${n}.png`});
    for (const v of ['Flow','Products','What if','Which pixel','Formulas','Now']) { await page.getByRole('tab',{name:v,exact:true}).click(); await page.waitForTimeout(v==='Products'?1500:600); if (n===1||n===0) await page.screenshot({path:`/tmp/brokenshots/${tag}-${v.replace(' ','')}-${n}.png`}); }
    if (n===1) { await page.getByRole('slider',{name:'Position'}).fill('463'); await page.waitForTimeout(300); await page.screenshot({path:`/tmp/brokenshots/${tag}-route-${n}.png`}); 
      await page.getByRole('slider',{name:'Position'}).fill('480'); await page.waitForTimeout(300); await page.getByRole('radio',{name:/stamps/}).click(); await page.waitForTimeout(500); await page.screenshot({path:`/tmp/brokenshots/${tag}-stamps-${n}.png`}); 
      await page.getByRole('slider',{name:'Position'}).fill('498'); await page.waitForTimeout(800); await page.screenshot({path:`/tmp/brokenshots/${tag}-update-${n}.png`});await page.getByRole('slider',{name:'Position'}).fill('471'); }
   }
  }
  console.log(tag, logs);
  await page.close();
 }
} finally { await b.close(); server.kill(); }
